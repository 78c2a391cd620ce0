package eu.clusterxchange.commitments.rules;

import eu.clusterxchange.commitments.editing.Cells;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Host and visitors have an objective each, their own or everybody's (domain 4.5 C). */
final class ObjectiveRule {
  private static final String OBJECTIVES = "objectives";
  private static final String EVERYBODY = "all";

  private ObjectiveRule() {}

  static void check(Cells form, List<Circumstances.Party> participants, Findings findings) {
    Set<String> owners =
        form.rows(OBJECTIVES).live().stream()
            .map(row -> row.cells().text("owner"))
            .collect(Collectors.toSet());
    if (owners.isEmpty() || owners.contains(EVERYBODY)) {
      // no objective at all is said once, by the field
      return;
    }
    participants.stream()
        .filter(party -> !owners.contains(party.id()))
        .forEach(
            party -> findings.fault(OBJECTIVES, "no-objective", Map.of("party", party.name())));
  }
}
