package eu.clusterxchange.exchanges;

import eu.clusterxchange.matching.MatchRelation;
import eu.clusterxchange.platform.lifecycle.Decision;
import eu.clusterxchange.platform.lifecycle.Refusal;
import java.util.List;
import java.util.Optional;

/** What stands against binding exchanges together and moving them on (domain 2.4). Pure, total. */
final class GroupPolicy {
  private static final int FEWEST_VISITORS = 2;

  private GroupPolicy() {}

  /** Makes a group of a single exchange (G5). */
  static Optional<Refusal> create(MatchRelation as, ExchangeStatus status, ExchangeGroup own) {
    return never(status, ExchangeAction.CREATE_GROUP, as).or(() -> single(own));
  }

  /** Takes a single exchange into some group (G6); {@link #add} says whether into this one. */
  static Optional<Refusal> add(MatchRelation as, ExchangeStatus status, ExchangeGroup own) {
    return never(status, ExchangeAction.ADD_TO_GROUP, as).or(() -> single(own));
  }

  /** Takes a single exchange into a group of the same host and mode (G1, G6, G8, G9, G15). */
  static Optional<Refusal> add(
      MatchRelation as, ExchangeStatus status, ExchangeGroup own, ExchangeGroup target) {
    return add(as, status, own).or(() -> fits(own, target));
  }

  /** Takes an exchange out of its group (G7, G8). */
  static Optional<Refusal> remove(MatchRelation as, ExchangeStatus status, ExchangeGroup own) {
    Optional<Refusal> never = never(status, ExchangeAction.REMOVE_FROM_GROUP, as);
    if (never.isPresent()) {
      return never;
    }
    if (own.kind() != GroupKind.GROUP) {
      return rule("not-grouped");
    }
    return own.status() != GroupStatus.DRAFT ? rule("group-not-draft") : Optional.empty();
  }

  /**
   * Marks as ready, or sends back to draft (E2, E8). A visitor among others asks for it instead.
   *
   * @param members the status of each exchange of the group
   */
  static Decision<GroupStatus> decide(
      MatchRelation as, ExchangeGroup group, List<ExchangeStatus> members, GroupAction action) {
    GroupParty party = GroupParty.of(as, group.kind());
    if (party == GroupParty.VO_IN_GROUP) {
      return GroupLifecycle.TABLE.decide(group.status(), action, GroupParty.VO_ALONE)
              instanceof Decision.Refused<GroupStatus> no
          ? no
          : refused(action == GroupAction.MARK_READY ? "ready-by-host" : "request-change");
    }
    Decision<GroupStatus> decision = GroupLifecycle.TABLE.decide(group.status(), action, party);
    if (!(decision instanceof Decision.Accepted<GroupStatus>)) {
      return decision;
    }
    if (members.stream().anyMatch(status -> status != ExchangeStatus.BUILDING)) {
      return refused("gone-on");
    }
    boolean tooFew = group.kind() == GroupKind.GROUP && members.size() < FEWEST_VISITORS;
    return action == GroupAction.MARK_READY && tooFew ? refused("one-visitor") : decision;
  }

  private static Optional<Refusal> never(
      ExchangeStatus status, ExchangeAction action, MatchRelation as) {
    return ExchangeLifecycle.TABLE.decide(status, action, as)
            instanceof Decision.Refused<ExchangeStatus> no
        ? Optional.of(no.refusal())
        : Optional.empty();
  }

  private static Optional<Refusal> single(ExchangeGroup own) {
    if (own.kind() != GroupKind.SINGLE) {
      return rule("grouped-already");
    }
    return own.status() != GroupStatus.DRAFT ? rule("not-draft") : Optional.empty();
  }

  private static Optional<Refusal> fits(ExchangeGroup own, ExchangeGroup target) {
    if (target.kind() != GroupKind.GROUP) {
      return rule("no-group");
    }
    if (!target.host().equals(own.host())) {
      return rule("other-host");
    }
    if (target.mode() != own.mode()) {
      return rule("other-mode");
    }
    return target.status() != GroupStatus.DRAFT ? rule("group-not-draft") : Optional.empty();
  }

  private static Decision<GroupStatus> refused(String name) {
    return Decision.refused(rule(name).orElseThrow());
  }

  private static Optional<Refusal> rule(String name) {
    return Optional.of(Refusal.rule("exchange.refused." + name));
  }
}
