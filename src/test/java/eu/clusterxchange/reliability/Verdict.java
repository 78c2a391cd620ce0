package eu.clusterxchange.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/**
 * What became of what was acknowledged.
 *
 * @param lost acknowledged, but not there
 * @param duplicated there more than once
 * @param misplaced there, but not where the answer or the order said, or with other content
 * @param gaps numbers missing in the stream
 * @param differences copies that are not the same, in words
 */
record Verdict(
    int acknowledged, int lost, int duplicated, int misplaced, int gaps, List<String> differences) {

  /** Fails unless all is as promised, and something was promised at all. */
  void mustBeClean() {
    assertThat(acknowledged).as("acknowledged").isPositive();
    assertThat(this).isEqualTo(new Verdict(acknowledged, 0, 0, 0, 0, List.of()));
  }

  boolean isClean() {
    return lost + duplicated + misplaced + gaps == 0 && differences.isEmpty();
  }
}
