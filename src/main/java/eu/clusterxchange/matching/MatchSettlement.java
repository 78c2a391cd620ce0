package eu.clusterxchange.matching;

import eu.clusterxchange.matching.ExchangeCreation.Agreement;
import eu.clusterxchange.platform.security.Actor;
import eu.clusterxchange.platform.sql.AfterCommit;
import eu.clusterxchange.platform.sql.Transaction;
import io.vertx.core.Future;
import java.util.List;
import java.util.UUID;

/**
 * What follows from the second validation (M4): the exchange, and the visitor's other open matches
 * of the same mode wait.
 */
final class MatchSettlement {
  private final MatchRepository repository;
  private final MatchConsequences consequences;
  private final ExchangeCreation exchanges;

  MatchSettlement(
      MatchRepository repository, MatchConsequences consequences, ExchangeCreation exchanges) {
    this.repository = repository;
    this.consequences = consequences;
    this.exchanges = exchanges;
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
                    .compose(others -> consequences.apply(tx, others, MatchAction.HOLD))
                    .map(waiting -> AfterCommit.inOrder(List.of(told, waiting))));
  }
}
