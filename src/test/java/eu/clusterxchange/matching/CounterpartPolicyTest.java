package eu.clusterxchange.matching;

import static org.assertj.core.api.Assertions.assertThat;

import eu.clusterxchange.platform.lifecycle.Refusal;
import eu.clusterxchange.platform.text.Messages;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CounterpartPolicyTest {
  private static final PairFacts FREE = new PairFacts(true, true, false, false, false, false);
  private static final PairFacts NEIGHBOURS = new PairFacts(true, true, false, false, true, false);

  @ParameterizedTest
  @CsvSource({
    // own, theirs, engaged, obstacle
    "'', '', '', ",
    "PHYSICAL, '', '', ",
    "PHYSICAL VIRTUAL, VIRTUAL, PHYSICAL, ",
    "PHYSICAL, VIRTUAL, '', no-common-mode",
    "PHYSICAL, PHYSICAL, PHYSICAL, visitor-engaged",
    "'', '', PHYSICAL VIRTUAL, visitor-engaged",
  })
  void aMatchNeedsAModeThatBothOfferAndTheVisitorHasLeft(
      String own, String theirs, String engaged, String obstacle) {
    Set<Mode> common = CounterpartPolicy.common(modes(own), modes(theirs));
    Set<Mode> free = CounterpartPolicy.free(common, modes(engaged));
    assertThat(CounterpartPolicy.obstacle(FREE, false, false, common, free))
        .isEqualTo(
            obstacle == null
                ? java.util.Optional.empty()
                : java.util.Optional.of(Refusal.rule("match.refused." + obstacle)));
  }

  @Test
  void eachObstacleIsNamedOnceAndTheLastingOneFirst() {
    Set<Mode> none = EnumSet.noneOf(Mode.class);
    Set<Mode> all = EnumSet.allOf(Mode.class);
    assertThat(CounterpartPolicy.obstacle(NEIGHBOURS, true, true, none, none).orElseThrow().key())
        .endsWith("same-country");
    assertThat(CounterpartPolicy.obstacle(FREE, true, true, all, none).orElseThrow().key())
        .endsWith("pair-rejected");
    assertThat(CounterpartPolicy.obstacle(FREE, true, false, all, none).orElseThrow().key())
        .endsWith("pair-open");
    assertThat(Messages.english().keys())
        .contains(
            "match.refused.pair-rejected",
            "match.refused.pair-open",
            "match.refused.no-common-mode",
            "match.refused.own-not-published");
  }

  private static Set<Mode> modes(String names) {
    return Stream.of(names.split(" "))
        .filter(name -> !name.isEmpty())
        .map(Mode::valueOf)
        .collect(Collectors.toSet());
  }
}
