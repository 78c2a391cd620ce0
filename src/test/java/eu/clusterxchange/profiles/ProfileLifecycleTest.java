package eu.clusterxchange.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import eu.clusterxchange.platform.lifecycle.Decision;
import eu.clusterxchange.platform.text.Messages;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfileLifecycleTest {

  /**
   * Written by hand from domain 2.1 (PR2 to PR10) and 1.2 (P4 to P8, P35); F: may never, R:
   * refused.
   */
  @ParameterizedTest
  @CsvSource({
    // state, action, HOLDER, PARTNERSHIP, SUPPORT_OFFICE, READER, SYSTEM
    "DRAFT,        EDIT,              DRAFT,     F,         F,            F, F",
    "REVIEW,       EDIT,              R,         F,         F,            F, F",
    "PUBLISHED,    EDIT,              R,         F,         F,            F, F",
    "INACCESSIBLE, EDIT,              R,         F,         F,            F, F",
    "DELETED,      EDIT,              R,         F,         F,            F, F",
    "DRAFT,        SUBMIT,            REVIEW,    F,         F,            F, F",
    "REVIEW,       SUBMIT,            R,         F,         F,            F, F",
    "PUBLISHED,    SUBMIT,            R,         F,         F,            F, F",
    "INACCESSIBLE, SUBMIT,            R,         F,         F,            F, F",
    "DELETED,      SUBMIT,            R,         F,         F,            F, F",
    "DRAFT,        PUBLISH,           F,         R,         R,            F, F",
    "REVIEW,       PUBLISH,           F,         PUBLISHED, PUBLISHED,    F, F",
    "PUBLISHED,    PUBLISH,           F,         R,         R,            F, F",
    "INACCESSIBLE, PUBLISH,           F,         R,         R,            F, F",
    "DELETED,      PUBLISH,           F,         R,         R,            F, F",
    "DRAFT,        RETURN,            F,         R,         R,            F, F",
    "REVIEW,       RETURN,            F,         DRAFT,     DRAFT,        F, F",
    "PUBLISHED,    RETURN,            F,         R,         R,            F, F",
    "INACCESSIBLE, RETURN,            F,         R,         R,            F, F",
    "DELETED,      RETURN,            F,         R,         R,            F, F",
    "DRAFT,        UNPUBLISH,         F,         R,         R,            F, F",
    "REVIEW,       UNPUBLISH,         F,         R,         R,            F, F",
    "PUBLISHED,    UNPUBLISH,         F,         DRAFT,     DRAFT,        F, F",
    "INACCESSIBLE, UNPUBLISH,         F,         R,         R,            F, F",
    "DELETED,      UNPUBLISH,         F,         R,         R,            F, F",
    "DRAFT,        DELETE,            DELETED,   F,         DELETED,      F, F",
    "REVIEW,       DELETE,            DELETED,   F,         DELETED,      F, F",
    "PUBLISHED,    DELETE,            DELETED,   F,         DELETED,      F, F",
    "INACCESSIBLE, DELETE,            R,         F,         R,            F, F",
    "DELETED,      DELETE,            R,         F,         R,            F, F",
    "DRAFT,        PURGE,             F,         F,         F,            F, DELETED",
    "REVIEW,       PURGE,             F,         F,         F,            F, R",
    "PUBLISHED,    PURGE,             F,         F,         F,            F, R",
    "INACCESSIBLE, PURGE,             F,         F,         F,            F, R",
    "DELETED,      PURGE,             F,         F,         F,            F, R",
    "DRAFT,        MAKE_INACCESSIBLE, F,         F,         R,            F, R",
    "REVIEW,       MAKE_INACCESSIBLE, F,         F,         R,            F, R",
    "PUBLISHED,    MAKE_INACCESSIBLE, F,         F,         INACCESSIBLE, F, INACCESSIBLE",
    "INACCESSIBLE, MAKE_INACCESSIBLE, F,         F,         R,            F, R",
    "DELETED,      MAKE_INACCESSIBLE, F,         F,         R,            F, R",
    "DRAFT,        RECOVER,           F,         F,         R,            F, F",
    "REVIEW,       RECOVER,           F,         F,         R,            F, F",
    "PUBLISHED,    RECOVER,           F,         F,         R,            F, F",
    "INACCESSIBLE, RECOVER,           F,         F,         DRAFT,        F, F",
    "DELETED,      RECOVER,           F,         F,         R,            F, F",
    "DRAFT,        FIND_MATCH,        R,         F,         F,            F, F",
    "REVIEW,       FIND_MATCH,        R,         F,         F,            F, F",
    "PUBLISHED,    FIND_MATCH,        PUBLISHED, F,         F,            F, F",
    "INACCESSIBLE, FIND_MATCH,        R,         F,         F,            F, F",
    "DELETED,      FIND_MATCH,        R,         F,         F,            F, F",
  })
  void everyoneInEveryState(
      ProfileStatus state,
      ProfileAction action,
      String holder,
      String partnership,
      String supportOffice,
      String reader,
      String system) {
    Map<ProfileRelation, String> expected =
        Map.of(
            ProfileRelation.HOLDER, holder,
            ProfileRelation.PARTNERSHIP, partnership,
            ProfileRelation.SUPPORT_OFFICE, supportOffice,
            ProfileRelation.READER, reader,
            ProfileRelation.SYSTEM, system);
    for (ProfileRelation relation : ProfileRelation.values()) {
      assertThat(answer(ProfileLifecycle.TABLE.decide(state, action, relation)))
          .as("%s may %s in %s", relation, action, state)
          .isEqualTo(expected.get(relation));
    }
  }

  /** So that a new row cannot come without a line above: 12 lines lead somewhere. */
  @Test
  void theTableHasNoOtherRows() {
    Set<String> rows =
        ProfileLifecycle.TABLE.rows().stream()
            .map(row -> row.from() + " " + row.action() + " " + row.to())
            .collect(Collectors.toSet());
    assertThat(rows)
        .isEqualTo(
            Stream.of(
                    "DRAFT EDIT DRAFT",
                    "DRAFT SUBMIT REVIEW",
                    "REVIEW PUBLISH PUBLISHED",
                    "REVIEW RETURN DRAFT",
                    "PUBLISHED UNPUBLISH DRAFT",
                    "DRAFT DELETE DELETED",
                    "REVIEW DELETE DELETED",
                    "PUBLISHED DELETE DELETED",
                    "DRAFT PURGE DELETED",
                    "PUBLISHED MAKE_INACCESSIBLE INACCESSIBLE",
                    "INACCESSIBLE RECOVER DRAFT",
                    "PUBLISHED FIND_MATCH PUBLISHED")
                .collect(Collectors.toSet()));
  }

  private static String answer(Decision<ProfileStatus> decision) {
    if (decision instanceof Decision.Refused<ProfileStatus> refused) {
      assertThat(Messages.english().text(refused.refusal().key())).isNotBlank();
      return refused.refusal().kind().name().substring(0, 1);
    }
    return ((Decision.Accepted<ProfileStatus>) decision).to().name();
  }
}
