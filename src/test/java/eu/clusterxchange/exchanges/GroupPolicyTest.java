package eu.clusterxchange.exchanges;

import static org.assertj.core.api.Assertions.assertThat;

import eu.clusterxchange.matching.MatchRelation;
import eu.clusterxchange.matching.Mode;
import eu.clusterxchange.platform.lifecycle.Refusal;
import eu.clusterxchange.platform.text.Messages;
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
