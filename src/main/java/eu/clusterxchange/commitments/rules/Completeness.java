package eu.clusterxchange.commitments.rules;

import java.util.List;

/**
 * How far a commitment is.
 *
 * @param filled how many of the {@code required} fields hold something; a list of rows that must
 *     not be empty is one of them
 * @param faults what stands against marking it as ready, in the order of the form
 * @param warnings what does not
 */
public record Completeness(int filled, int required, List<Finding> faults, List<Finding> warnings) {
  public Completeness {
    faults = List.copyOf(faults);
    warnings = List.copyOf(warnings);
  }

  public boolean ready() {
    return faults.isEmpty();
  }
}
