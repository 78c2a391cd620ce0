package eu.clusterxchange.matching;

import eu.clusterxchange.matching.ExchangeCreation.Agreement;
import eu.clusterxchange.platform.lifecycle.Decision;
import eu.clusterxchange.platform.security.Actor;
import eu.clusterxchange.platform.sql.AfterCommit;
import eu.clusterxchange.platform.sql.Transaction;
import eu.clusterxchange.platform.time.Clocks;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What follows from the second validation (M4): the exchange, and the visitor's other open matches
 * of the same mode wait.
 */
final class MatchSettlement {
  private final MatchRepository repository;
  private final MatchHistory history;
  private final MatchPairs pairs;
  private final ExchangeCreation exchanges;
  private final Clocks clocks;

  MatchSettlement(
      MatchRepository repository,
      MatchHistory history,
      MatchPairs pairs,
      ExchangeCreation exchanges,
      Clocks clocks) {
    this.repository = repository;
    this.history = history;
    this.pairs = pairs;
    this.exchanges = exchanges;
    this.clocks = clocks;
  }

  /** The match is validated already, and the pair locked. */
  Future<Runnable> settle(Transaction tx, Match match, MatchPair pair, UUID exchange, Actor actor) {
    var agreement =
        new Agreement(match.id(), exchange, match.mode(), pair.host(), pair.visitor(), actor);
    return exchanges
        .create(tx, agreement)
        .compose(
            told ->
                repository
                    .openOfVisitor(tx, match.visitor(), match.mode())
                    .compose(others -> hold(tx, others, 0, new ArrayList<>(List.of(told)))));
  }

  private Future<Runnable> hold(Transaction tx, List<Match> others, int next, List<Runnable> told) {
    if (next == others.size()) {
      return Future.succeededFuture(AfterCommit.inOrder(told));
    }
    return hold(tx, others.get(next))
        .compose(
            one -> {
              told.add(one);
              return hold(tx, others, next + 1, told);
            });
  }

  /** The row is locked, so the guard cannot fail. */
  private Future<Runnable> hold(Transaction tx, Match match) {
    if (!(MatchLifecycle.TABLE.decide(match.status(), MatchAction.HOLD, MatchRelation.SYSTEM)
        instanceof Decision.Accepted<MatchStatus> accepted)) {
      return Future.succeededFuture(() -> {});
    }
    MatchEvent event =
        new MatchEvent(
            match.id(),
            MatchAction.HOLD,
            match.status(),
            accepted.to(),
            null,
            null,
            MatchRelation.SYSTEM,
            null,
            null,
            clocks.domain().instant());
    return repository
        .move(tx, match, event)
        .compose(moved -> pairs.of(tx, match))
        .compose(pair -> history.record(tx, event, match.version() + 1, pair));
  }
}
