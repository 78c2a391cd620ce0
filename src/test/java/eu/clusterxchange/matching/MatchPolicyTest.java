package eu.clusterxchange.matching;

import static org.assertj.core.api.Assertions.assertThat;

import eu.clusterxchange.platform.lifecycle.Decision;
import eu.clusterxchange.platform.lifecycle.Refusal;
import eu.clusterxchange.platform.text.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchPolicyTest {
  private static final PairFacts FREE = new PairFacts(true, true, false, false, false, false);
  private static final PairFacts ENGAGED = new PairFacts(true, true, false, false, false, true);

  @Test
  void nothingStandsBetweenTwoThatFit() {
    assertThat(MatchPolicy.obstacle(FREE)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "false, true, false, false, false, false, same-side",
    "true, false, false, false, false, false, not-published",
    "true, true, true, false, false, false, same-person",
    "true, true, false, true, false, false, same-organisation",
    "true, true, false, false, true, false, same-country",
    "true, true, false, false, false, true, visitor-engaged",
  })
  void eachObstacleIsNamed(
      boolean opposite,
      boolean published,
      boolean person,
      boolean organisation,
      boolean country,
      boolean engaged,
      String name) {
    var pair = new PairFacts(opposite, published, person, organisation, country, engaged);
    String key = "match.refused." + name;
    assertThat(MatchPolicy.obstacle(pair)).contains(Refusal.rule(key));
    assertThat(Messages.english().keys()).contains(key);
  }

  @Test
  void theSecondYesNeedsWhatTheFirstNeeded() {
    assertThat(
            MatchPolicy.decide(
                MatchStatus.VALIDATED_BY_HO, MatchAction.VALIDATE, MatchRelation.VO, ENGAGED))
        .isEqualTo(Decision.refused(Refusal.rule("match.refused.visitor-engaged")));
  }

  @Test
  void noIsPossibleWhateverStandsBetween() {
    assertThat(
            MatchPolicy.decide(MatchStatus.PENDING, MatchAction.REJECT, MatchRelation.HO, ENGAGED))
        .isEqualTo(new Decision.Accepted<>(MatchStatus.REJECTED));
  }

  @Test
  void whoMayNotIsToldThatAndNotWhatElseIsWrong() {
    assertThat(
            MatchPolicy.decide(
                MatchStatus.PENDING, MatchAction.VALIDATE, MatchRelation.HOP, ENGAGED))
        .isEqualTo(Decision.refused(Refusal.forbidden("match.forbidden.validate")));
  }
}
