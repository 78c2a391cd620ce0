package eu.clusterxchange.exchanges;

import static org.assertj.core.api.Assertions.assertThat;

import eu.clusterxchange.matching.MatchRelation;
import eu.clusterxchange.matching.Mode;
import eu.clusterxchange.platform.lifecycle.Decision;
import eu.clusterxchange.platform.lifecycle.Refusal;
import eu.clusterxchange.platform.text.Messages;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GroupPolicyTest {
  private static final UUID HOST = new UUID(1, 1);
  private static final UUID OTHER_HOST = new UUID(2, 2);

  @Test
  void aSingleDraftBecomesAGroupOrJoinsOne() {
    assertThat(
            GroupPolicy.create(
                MatchRelation.HO, ExchangeStatus.BUILDING, single(GroupStatus.DRAFT)))
        .isEmpty();
    assertThat(
            GroupPolicy.add(
                MatchRelation.HO,
                ExchangeStatus.BUILDING,
                single(GroupStatus.DRAFT),
                group(HOST, Mode.PHYSICAL, GroupStatus.DRAFT)))
        .isEmpty();
  }

  /** P25. */
  @ParameterizedTest
  @CsvSource({"VO, false", "HOP, false", "VOP, false", "SUPPORT_OFFICE, true", "HO, true"})
  void groupsAreTheHosts(MatchRelation as, boolean may) {
    assertThat(GroupPolicy.create(as, ExchangeStatus.BUILDING, single(GroupStatus.DRAFT)).isEmpty())
        .isEqualTo(may);
  }

  /** G8, G9. */
  @ParameterizedTest
  @CsvSource({
    "READY_FOR_VALIDATION",
    "PARTNERSHIP_VALIDATION",
    "SO_VALIDATION",
    "EC_VALIDATION",
    "PREPARATION",
    "ARCHIVED"
  })
  void onlyDraftsAreBound(GroupStatus status) {
    assertThat(GroupPolicy.create(MatchRelation.HO, ExchangeStatus.BUILDING, single(status)))
        .contains(rule("not-draft"));
    assertThat(
            GroupPolicy.add(
                MatchRelation.HO,
                ExchangeStatus.BUILDING,
                single(GroupStatus.DRAFT),
                group(HOST, Mode.PHYSICAL, status)))
        .contains(rule("group-not-draft"));
  }

  /** G1, G6, G15. */
  @Test
  void aGroupHasOneHostAndOneMode() {
    ExchangeGroup own = single(GroupStatus.DRAFT);
    assertThat(
            GroupPolicy.add(
                MatchRelation.HO,
                ExchangeStatus.BUILDING,
                own,
                group(OTHER_HOST, Mode.PHYSICAL, GroupStatus.DRAFT)))
        .contains(rule("other-host"));
    assertThat(
            GroupPolicy.add(
                MatchRelation.HO,
                ExchangeStatus.BUILDING,
                own,
                group(HOST, Mode.VIRTUAL, GroupStatus.DRAFT)))
        .contains(rule("other-mode"));
    assertThat(
            GroupPolicy.add(
                MatchRelation.HO, ExchangeStatus.BUILDING, own, single(GroupStatus.DRAFT)))
        .contains(rule("no-group"));
  }

  @Test
  void whatIsBoundIsNotBoundAgain() {
    ExchangeGroup bound = group(HOST, Mode.PHYSICAL, GroupStatus.DRAFT);
    assertThat(GroupPolicy.create(MatchRelation.HO, ExchangeStatus.BUILDING, bound))
        .contains(rule("grouped-already"));
    assertThat(GroupPolicy.add(MatchRelation.HO, ExchangeStatus.BUILDING, bound, bound))
        .contains(rule("grouped-already"));
  }

  /** G7, G8. */
  @Test
  void onlyWhatIsInADraftGroupIsTakenOut() {
    ExchangeGroup group = group(HOST, Mode.PHYSICAL, GroupStatus.DRAFT);
    assertThat(remove(MatchRelation.HO, group)).isEmpty();
    assertThat(remove(MatchRelation.SUPPORT_OFFICE, group)).isEmpty();
    assertThat(remove(MatchRelation.VO, group)).isPresent();
    assertThat(remove(MatchRelation.HO, single(GroupStatus.DRAFT))).contains(rule("not-grouped"));
    assertThat(remove(MatchRelation.HO, group(HOST, Mode.PHYSICAL, GroupStatus.SO_VALIDATION)))
        .contains(rule("group-not-draft"));
  }

  /** G17: a group of one may exist, and is not marked ready. */
  @Test
  void aGroupHasTwoVisitorsToBeReady() {
    ExchangeGroup group = group(HOST, Mode.PHYSICAL, GroupStatus.DRAFT);
    assertThat(ready(MatchRelation.HO, group, ExchangeStatus.BUILDING))
        .isEqualTo(Decision.refused(rule("one-visitor")));
    assertThat(ready(MatchRelation.HO, group, ExchangeStatus.BUILDING, ExchangeStatus.BUILDING))
        .isEqualTo(new Decision.Accepted<>(GroupStatus.READY_FOR_VALIDATION));
    assertThat(ready(MatchRelation.HO, single(GroupStatus.DRAFT), ExchangeStatus.BUILDING))
        .isEqualTo(new Decision.Accepted<>(GroupStatus.READY_FOR_VALIDATION));
  }

  /** G4, P20. */
  @Test
  void aVisitorAmongOthersAsks() {
    ExchangeGroup draft = group(HOST, Mode.PHYSICAL, GroupStatus.DRAFT);
    assertThat(ready(MatchRelation.VO, draft, ExchangeStatus.BUILDING, ExchangeStatus.BUILDING))
        .isEqualTo(Decision.refused(rule("ready-by-host")));
    assertThat(back(group(HOST, Mode.PHYSICAL, GroupStatus.PREPARATION), ExchangeStatus.BUILDING))
        .isEqualTo(Decision.refused(rule("request-change")));
    assertThat(back(single(GroupStatus.PREPARATION), ExchangeStatus.BUILDING))
        .isEqualTo(new Decision.Accepted<>(GroupStatus.DRAFT));
  }

  /** G12: who has gone on by itself is not taken back with the others. */
  @Test
  void whatHasGoneOnIsNotSentBack() {
    assertThat(back(single(GroupStatus.PREPARATION), ExchangeStatus.READY_TO_START))
        .isEqualTo(Decision.refused(rule("gone-on")));
  }

  private static Optional<Refusal> remove(MatchRelation as, ExchangeGroup group) {
    return GroupPolicy.remove(as, ExchangeStatus.BUILDING, group);
  }

  private static Decision<GroupStatus> ready(
      MatchRelation as, ExchangeGroup group, ExchangeStatus... members) {
    return GroupPolicy.decide(as, group, List.of(members), GroupAction.MARK_READY);
  }

  private static Decision<GroupStatus> back(ExchangeGroup group, ExchangeStatus... members) {
    return GroupPolicy.decide(MatchRelation.VO, group, List.of(members), GroupAction.BACK_TO_DRAFT);
  }

  private static Refusal rule(String name) {
    String key = "exchange.refused." + name;
    assertThat(Messages.english().keys()).contains(key);
    return Refusal.rule(key);
  }

  private static ExchangeGroup single(GroupStatus status) {
    return new ExchangeGroup(
        new UUID(7, 1), GroupKind.SINGLE, null, status, new UUID(8, 1), HOST, Mode.PHYSICAL, 1);
  }

  private static ExchangeGroup group(UUID host, Mode mode, GroupStatus status) {
    return new ExchangeGroup(
        new UUID(7, 2), GroupKind.GROUP, "Spring", status, new UUID(8, 2), host, mode, 1);
  }
}
