package eu.clusterxchange.matching;

import eu.clusterxchange.platform.lifecycle.Decision;
import eu.clusterxchange.platform.sql.AfterCommit;
import eu.clusterxchange.platform.sql.Transaction;
import eu.clusterxchange.platform.time.Clocks;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;

/** What the rules of the scheme do to matches because something else happened. */
final class MatchConsequences {
  private final MatchRepository repository;
  private final MatchHistory history;
  private final MatchPairs pairs;
  private final Clocks clocks;

  MatchConsequences(
      MatchRepository repository, MatchHistory history, MatchPairs pairs, Clocks clocks) {
    this.repository = repository;
    this.history = history;
    this.pairs = pairs;
    this.clocks = clocks;
  }

  /** One after the other; the caller holds the rows. Those whose state stands against it stay. */
  Future<Runnable> apply(Transaction tx, List<Match> matches, MatchAction action) {
    Future<List<Runnable>> told = Future.succeededFuture(new ArrayList<>());
    for (Match match : matches) {
      told =
          told.compose(
              before ->
                  apply(tx, match, action)
                      .map(
                          one -> {
                            before.add(one);
                            return before;
                          }));
    }
    return told.map(AfterCommit::inOrder);
  }

  private Future<Runnable> apply(Transaction tx, Match match, MatchAction action) {
    if (!(MatchLifecycle.TABLE.decide(match.status(), action, MatchRelation.SYSTEM)
        instanceof Decision.Accepted<MatchStatus> accepted)) {
      return Future.succeededFuture(() -> {});
    }
    MatchEvent event =
        new MatchEvent(
            match.id(),
            action,
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
