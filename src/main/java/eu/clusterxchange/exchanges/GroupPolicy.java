package eu.clusterxchange.exchanges;

import eu.clusterxchange.matching.MatchRelation;
import eu.clusterxchange.platform.lifecycle.Refusal;
import java.util.Optional;

/** What stands against binding exchanges together (domain G1, G5, G6, G8, G9, G15). Pure, total. */
final class GroupPolicy {
  private GroupPolicy() {}

  /** Makes a group of a single exchange. */
  static Optional<Refusal> create(MatchRelation as, ExchangeGroup own) {
    if (!binds(as)) {
      return Optional.of(Refusal.forbidden("exchange.forbidden.group"));
    }
    if (own.kind() != GroupKind.SINGLE) {
      return rule("grouped-already");
    }
    return own.status() != GroupStatus.DRAFT ? rule("not-draft") : Optional.empty();
  }

  /** Takes a single exchange into a group. */
  static Optional<Refusal> add(MatchRelation as, ExchangeGroup own, ExchangeGroup target) {
    Optional<Refusal> alone = create(as, own);
    if (alone.isPresent()) {
      return alone;
    }
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

  /** Groups are the host's (P25); the Support Office may step in. */
  private static boolean binds(MatchRelation as) {
    return as == MatchRelation.HO || as == MatchRelation.SUPPORT_OFFICE;
  }

  private static Optional<Refusal> rule(String name) {
    return Optional.of(Refusal.rule("exchange.refused." + name));
  }
}
