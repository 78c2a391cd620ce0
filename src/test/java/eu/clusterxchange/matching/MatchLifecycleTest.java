package eu.clusterxchange.matching;

import static org.assertj.core.api.Assertions.assertThat;

import eu.clusterxchange.platform.lifecycle.Decision;
import eu.clusterxchange.platform.text.Messages;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchLifecycleTest {

  /**
   * Written by hand from domain 2.2 (M3–M7 and the notes on ON_HOLD and CLOSED) and 1.2 (P11); F:
   * may never, R: refused by the state.
   */
  @ParameterizedTest
  @CsvSource({
    // state, action, HO, VO, HOP, VOP, SUPPORT_OFFICE, SYSTEM
    "PENDING,         VALIDATE, VALIDATED_BY_HO, VALIDATED_BY_VO, F, F, F, F",
    "VALIDATED_BY_HO, VALIDATE, R,               VALIDATED,       F, F, F, F",
    "VALIDATED_BY_VO, VALIDATE, VALIDATED,       R,               F, F, F, F",
    "VALIDATED,       VALIDATE, R,               R,               F, F, F, F",
    "REJECTED,        VALIDATE, R,               R,               F, F, F, F",
    "ON_HOLD,         VALIDATE, R,               R,               F, F, F, F",
    "CLOSED,          VALIDATE, R,               R,               F, F, F, F",
    "PENDING,         REJECT,   REJECTED,        REJECTED,        F, F, F, F",
    "VALIDATED_BY_HO, REJECT,   REJECTED,        REJECTED,        F, F, F, F",
    "VALIDATED_BY_VO, REJECT,   REJECTED,        REJECTED,        F, F, F, F",
    "VALIDATED,       REJECT,   R,               R,               F, F, F, F",
    "REJECTED,        REJECT,   R,               R,               F, F, F, F",
    "ON_HOLD,         REJECT,   R,               R,               F, F, F, F",
    "CLOSED,          REJECT,   R,               R,               F, F, F, F",
    "PENDING,         HOLD,     F,               F,               F, F, F, ON_HOLD",
    "VALIDATED_BY_HO, HOLD,     F,               F,               F, F, F, ON_HOLD",
    "VALIDATED_BY_VO, HOLD,     F,               F,               F, F, F, ON_HOLD",
    "VALIDATED,       HOLD,     F,               F,               F, F, F, R",
    "REJECTED,        HOLD,     F,               F,               F, F, F, R",
    "ON_HOLD,         HOLD,     F,               F,               F, F, F, R",
    "CLOSED,          HOLD,     F,               F,               F, F, F, R",
    "PENDING,         RESUME,   F,               F,               F, F, F, R",
    "VALIDATED_BY_HO, RESUME,   F,               F,               F, F, F, R",
    "VALIDATED_BY_VO, RESUME,   F,               F,               F, F, F, R",
    "VALIDATED,       RESUME,   F,               F,               F, F, F, R",
    "REJECTED,        RESUME,   F,               F,               F, F, F, R",
    "ON_HOLD,         RESUME,   F,               F,               F, F, F, PENDING",
    "CLOSED,          RESUME,   F,               F,               F, F, F, R",
    "PENDING,         CLOSE,    F,               F,               F, F, F, CLOSED",
    "VALIDATED_BY_HO, CLOSE,    F,               F,               F, F, F, CLOSED",
    "VALIDATED_BY_VO, CLOSE,    F,               F,               F, F, F, CLOSED",
    "VALIDATED,       CLOSE,    F,               F,               F, F, F, R",
    "REJECTED,        CLOSE,    F,               F,               F, F, F, R",
    "ON_HOLD,         CLOSE,    F,               F,               F, F, F, CLOSED",
    "CLOSED,          CLOSE,    F,               F,               F, F, F, R",
    "PENDING,         UNBLOCK,  F,               F,               F, F, R, F",
    "VALIDATED_BY_HO, UNBLOCK,  F,               F,               F, F, R, F",
    "VALIDATED_BY_VO, UNBLOCK,  F,               F,               F, F, R, F",
    "VALIDATED,       UNBLOCK,  F,               F,               F, F, R, F",
    "REJECTED,        UNBLOCK,  F,               F,               F, F, REJECTED, F",
    "ON_HOLD,         UNBLOCK,  F,               F,               F, F, R, F",
    "CLOSED,          UNBLOCK,  F,               F,               F, F, R, F",
  })
  void everyoneInEveryState(
      MatchStatus state,
      MatchAction action,
      String host,
      String visitor,
      String hostPartnership,
      String visitorPartnership,
      String supportOffice,
      String system) {
    Map<MatchRelation, String> expected =
        Map.of(
            MatchRelation.HO, host,
            MatchRelation.VO, visitor,
            MatchRelation.HOP, hostPartnership,
            MatchRelation.VOP, visitorPartnership,
            MatchRelation.SUPPORT_OFFICE, supportOffice,
            MatchRelation.SYSTEM, system);
    for (MatchRelation relation : MatchRelation.values()) {
      assertThat(answer(MatchLifecycle.TABLE.decide(state, action, relation)))
          .as("%s may %s in %s", relation, action, state)
          .isEqualTo(expected.get(relation));
    }
  }

  @Test
  void everyRefusalHasItsText() {
    Messages messages = Messages.english();
    for (MatchStatus state : MatchStatus.values()) {
      for (MatchAction action : MatchAction.values()) {
        for (MatchRelation relation : MatchRelation.values()) {
          if (MatchLifecycle.TABLE.decide(state, action, relation)
              instanceof Decision.Refused<MatchStatus> refused) {
            assertThat(messages.text(refused.refusal().key())).isNotBlank();
          }
        }
      }
    }
  }

  private static String answer(Decision<MatchStatus> decision) {
    if (decision instanceof Decision.Refused<MatchStatus> refused) {
      return refused.refusal().kind().name().substring(0, 1);
    }
    return ((Decision.Accepted<MatchStatus>) decision).to().name();
  }
}
