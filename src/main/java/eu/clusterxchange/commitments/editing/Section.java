package eu.clusterxchange.commitments.editing;

import java.util.List;

/**
 * A part of the form.
 *
 * @param text fixed wording in front of the fields, or empty
 */
public record Section(String id, String title, String text, List<Field> fields) {
  public Section {
    fields = List.copyOf(fields);
  }
}
