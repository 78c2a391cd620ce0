package eu.clusterxchange.reliability;

import eu.clusterxchange.testing.TestClient;

/**
 * How often edits met those of another instance, as an instance itself says at {@code /metrics}.
 */
final class Conflicts {
  private static final String NAME = "clusterxchange_edits_conflicts_total ";

  private Conflicts() {}

  static long at(String managementUrl) {
    return TestClient.of(managementUrl)
        .get("/metrics")
        .text()
        .lines()
        .filter(line -> line.startsWith(NAME))
        .map(line -> (long) Double.parseDouble(line.substring(NAME.length())))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no counter of conflicts"));
  }
}
