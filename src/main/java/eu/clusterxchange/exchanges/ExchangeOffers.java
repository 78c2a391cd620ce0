package eu.clusterxchange.exchanges;

import eu.clusterxchange.exchanges.ExchangeSummary.Offer;
import eu.clusterxchange.matching.MatchRelation;
import eu.clusterxchange.platform.lifecycle.Decision;
import eu.clusterxchange.platform.lifecycle.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What one person may do with an exchange, and what a rule stands against. What they could never do
 * is left out.
 */
final class ExchangeOffers {
  private final MatchRelation as;
  private final Exchange exchange;
  private final ExchangeGroup group;
  private final List<Offer> offers = new ArrayList<>();

  private ExchangeOffers(MatchRelation as, Exchange exchange, ExchangeGroup group) {
    this.as = as;
    this.exchange = exchange;
    this.group = group;
  }

  /**
   * @param members the status of each exchange of the group, this one among them
   * @param frozen whether the commitment was ever frozen
   */
  static List<Offer> of(
      MatchRelation as,
      Exchange exchange,
      ExchangeGroup group,
      List<ExchangeStatus> members,
      boolean frozen) {
    var all = new ExchangeOffers(as, exchange, group);
    all.commitment(frozen);
    all.offer(
        "mark-ready", decided(GroupPolicy.decide(as, group, members, GroupAction.MARK_READY)));
    all.offer(
        "back-to-draft",
        decided(GroupPolicy.decide(as, group, members, GroupAction.BACK_TO_DRAFT)));
    all.groups();
    return List.copyOf(all.offers);
  }

  /** Everybody who sees an exchange sees its commitment. */
  private void commitment(boolean frozen) {
    Optional<Refusal> obstacle = CommitmentRights.obstacle(as, group);
    offer("edit-commitment", obstacle);
    if (obstacle.isPresent()) {
      offer("watch-commitment", Optional.empty());
    }
    if (frozen) {
      offer("view-commitment", Optional.empty());
    }
  }

  private void groups() {
    offer("create-group", GroupPolicy.create(as, exchange.status(), group));
    offer("add-to-group", GroupPolicy.add(as, exchange.status(), group));
    offer("remove-from-group", GroupPolicy.remove(as, exchange.status(), group));
  }

  private void offer(String action, Optional<Refusal> refusal) {
    if (refusal.isEmpty() || refusal.get().kind() == Refusal.Kind.RULE) {
      offers.add(new Offer(action, refusal));
    }
  }

  private static Optional<Refusal> decided(Decision<GroupStatus> decision) {
    return decision instanceof Decision.Refused<GroupStatus> no
        ? Optional.of(no.refusal())
        : Optional.empty();
  }
}
