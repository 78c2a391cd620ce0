package eu.clusterxchange.exchanges;

import static org.assertj.core.api.Assertions.assertThat;

import eu.clusterxchange.platform.lifecycle.Decision;
import eu.clusterxchange.platform.lifecycle.Refusal;
import eu.clusterxchange.platform.text.Messages;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The table against E2 and E8 of the scheme, written down here a second time by hand. */
class GroupLifecycleTest {
  private static final String E2 = "E2 READY_FOR_VALIDATION";
  private static final String E8 = "E8 DRAFT";

  /** What leads where, by "state action party"; everything else is refused. */
  private static final Map<String, Set<String>> ORACLE =
      Map.of(
          E2, Set.of("DRAFT MARK_READY HO", "DRAFT MARK_READY VO_ALONE", "DRAFT MARK_READY HOP"),
          E8,
              Set.of(
                  "READY_FOR_VALIDATION BACK_TO_DRAFT HO",
                  "READY_FOR_VALIDATION BACK_TO_DRAFT VO_ALONE",
                  "READY_FOR_VALIDATION BACK_TO_DRAFT HOP",
                  "READY_FOR_VALIDATION BACK_TO_DRAFT VOP",
                  "READY_FOR_VALIDATION BACK_TO_DRAFT SUPPORT_OFFICE",
                  "PARTNERSHIP_VALIDATION BACK_TO_DRAFT HO",
                  "PARTNERSHIP_VALIDATION BACK_TO_DRAFT VO_ALONE",
                  "PARTNERSHIP_VALIDATION BACK_TO_DRAFT HOP",
                  "PARTNERSHIP_VALIDATION BACK_TO_DRAFT VOP",
                  "PARTNERSHIP_VALIDATION BACK_TO_DRAFT SUPPORT_OFFICE",
                  "SO_VALIDATION BACK_TO_DRAFT HO",
                  "SO_VALIDATION BACK_TO_DRAFT VO_ALONE",
                  "SO_VALIDATION BACK_TO_DRAFT HOP",
                  "SO_VALIDATION BACK_TO_DRAFT VOP",
                  "SO_VALIDATION BACK_TO_DRAFT SUPPORT_OFFICE",
                  "EC_VALIDATION BACK_TO_DRAFT HO",
                  "EC_VALIDATION BACK_TO_DRAFT VO_ALONE",
                  "EC_VALIDATION BACK_TO_DRAFT HOP",
                  "EC_VALIDATION BACK_TO_DRAFT VOP",
                  "EC_VALIDATION BACK_TO_DRAFT SUPPORT_OFFICE",
                  "EC_VALIDATION BACK_TO_DRAFT EC",
                  "PREPARATION BACK_TO_DRAFT HO",
                  "PREPARATION BACK_TO_DRAFT VO_ALONE",
                  "PREPARATION BACK_TO_DRAFT HOP",
                  "PREPARATION BACK_TO_DRAFT VOP",
                  "PREPARATION BACK_TO_DRAFT SUPPORT_OFFICE"));

  @Test
  void everyQuestionIsAnsweredAsTheSchemeSays() {
    for (GroupStatus state : GroupStatus.values()) {
      for (GroupAction action : GroupAction.values()) {
        for (GroupParty party : GroupParty.values()) {
          String question = state + " " + action + " " + party;
          Decision<GroupStatus> answer = GroupLifecycle.TABLE.decide(state, action, party);
          assertThat(answer instanceof Decision.Accepted<GroupStatus> yes ? yes.to().name() : "no")
              .as(question)
              .isEqualTo(
                  ORACLE.get(E2).contains(question)
                      ? "READY_FOR_VALIDATION"
                      : ORACLE.get(E8).contains(question) ? "DRAFT" : "no");
        }
      }
    }
  }

  @Test
  void everyRefusalHasAText() {
    Set<String> texts = Messages.english().keys();
    for (GroupStatus state : GroupStatus.values()) {
      for (GroupAction action : GroupAction.values()) {
        for (GroupParty party : GroupParty.values()) {
          if (GroupLifecycle.TABLE.decide(state, action, party)
              instanceof Decision.Refused<GroupStatus> no) {
            assertThat(texts).contains(no.refusal().key());
          }
        }
      }
    }
    for (ExchangeStatus state : ExchangeStatus.values()) {
      for (ExchangeAction action : ExchangeAction.values()) {
        for (var relation : eu.clusterxchange.matching.MatchRelation.values()) {
          if (ExchangeLifecycle.TABLE.decide(state, action, relation)
              instanceof Decision.Refused<ExchangeStatus> no) {
            assertThat(texts).contains(no.refusal().key());
          }
        }
      }
    }
  }

  /** A visitor among others never moves the group, and may never, whatever its state. */
  @Test
  void aVisitorInAGroupIsInNoRow() {
    assertThat(GroupLifecycle.TABLE.rows())
        .noneMatch(row -> row.who().contains(GroupParty.VO_IN_GROUP));
    assertThat(
            GroupLifecycle.TABLE.decide(
                GroupStatus.DRAFT, GroupAction.MARK_READY, GroupParty.VO_IN_GROUP))
        .isEqualTo(Decision.refused(Refusal.forbidden("group.forbidden.mark-ready")));
  }
}
