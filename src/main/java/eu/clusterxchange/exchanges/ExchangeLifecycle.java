package eu.clusterxchange.exchanges;

import static eu.clusterxchange.exchanges.ExchangeStatus.BUILDING;
import static eu.clusterxchange.matching.MatchRelation.HO;
import static eu.clusterxchange.matching.MatchRelation.SUPPORT_OFFICE;

import eu.clusterxchange.matching.MatchRelation;
import eu.clusterxchange.platform.lifecycle.Lifecycle;
import eu.clusterxchange.platform.lifecycle.Transition;
import java.util.List;
import java.util.Set;

/**
 * The lifecycle of one exchange: while it is built its group's counts, and it may change the group
 * (domain 2.4, P25).
 */
final class ExchangeLifecycle {
  private static final Set<MatchRelation> BINDERS = Set.of(HO, SUPPORT_OFFICE);

  private ExchangeLifecycle() {}

  static final Lifecycle<ExchangeStatus, ExchangeAction, MatchRelation> TABLE =
      new Lifecycle<>(
          "exchange",
          List.of(
              // G5
              row(BUILDING, ExchangeAction.CREATE_GROUP),
              // G6
              row(BUILDING, ExchangeAction.ADD_TO_GROUP),
              // G7
              row(BUILDING, ExchangeAction.REMOVE_FROM_GROUP)));

  private static Transition<ExchangeStatus, ExchangeAction, MatchRelation> row(
      ExchangeStatus status, ExchangeAction action) {
    return new Transition<>(status, action, BINDERS, status);
  }
}
