package eu.clusterxchange.commitments.rules;

import eu.clusterxchange.matching.Mode;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the rules have to know beside the form.
 *
 * @param today where the scheme is
 * @param participants host and visitors
 * @param partnerships those who accompany them
 */
public record Circumstances(
    Mode mode, LocalDate today, List<Party> participants, List<Party> partnerships) {

  /** Somebody whom the commitment binds. */
  public record Party(String id, String name) {}

  boolean onSite() {
    return mode == Mode.PHYSICAL;
  }

  Set<String> partyIds() {
    return Stream.concat(participants.stream(), partnerships.stream())
        .map(Party::id)
        .collect(Collectors.toSet());
  }
}
