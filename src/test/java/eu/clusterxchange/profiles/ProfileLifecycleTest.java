package eu.clusterxchange.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import eu.clusterxchange.platform.lifecycle.Decision;
import eu.clusterxchange.platform.text.Messages;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfileLifecycleTest {

  /** Written by hand from domain 2.1 (PR3, PR4) and 1.2 (P6, P7); F: may never, R: refused. */
  @ParameterizedTest
  @CsvSource({
    // state, action, HOLDER, PARTNERSHIP, SUPPORT_OFFICE, NONE
    "DRAFT,        SUBMIT,  REVIEW, F,         F,         F",
    "REVIEW,       SUBMIT,  R,      F,         F,         F",
    "PUBLISHED,    SUBMIT,  R,      F,         F,         F",
    "INACCESSIBLE, SUBMIT,  R,      F,         F,         F",
    "DELETED,      SUBMIT,  R,      F,         F,         F",
    "DRAFT,        PUBLISH, F,      R,         R,         F",
    "REVIEW,       PUBLISH, F,      PUBLISHED, PUBLISHED, F",
    "PUBLISHED,    PUBLISH, F,      R,         R,         F",
    "INACCESSIBLE, PUBLISH, F,      R,         R,         F",
    "DELETED,      PUBLISH, F,      R,         R,         F",
  })
  void everyoneInEveryState(
      ProfileStatus state,
      ProfileAction action,
      String holder,
      String partnership,
      String supportOffice,
      String none) {
    Map<ProfileRelation, String> expected =
        Map.of(
            ProfileRelation.HOLDER, holder,
            ProfileRelation.PARTNERSHIP, partnership,
            ProfileRelation.SUPPORT_OFFICE, supportOffice,
            ProfileRelation.NONE, none);
    for (ProfileRelation relation : ProfileRelation.values()) {
      assertThat(answer(ProfileLifecycle.TABLE.decide(state, action, relation)))
          .as("%s may %s in %s", relation, action, state)
          .isEqualTo(expected.get(relation));
    }
  }

  private static String answer(Decision<ProfileStatus> decision) {
    if (decision instanceof Decision.Refused<ProfileStatus> refused) {
      assertThat(Messages.english().text(refused.refusal().key())).isNotBlank();
      return refused.refusal().kind().name().substring(0, 1);
    }
    return ((Decision.Accepted<ProfileStatus>) decision).to().name();
  }
}
