package eu.clusterxchange.matching;

import eu.clusterxchange.platform.security.Actor;
import eu.clusterxchange.platform.sql.Transaction;
import eu.clusterxchange.profiles.ProfileTies;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What becomes of the matches of a profile that leaves the catalogue or comes back to it. */
final class MatchTies implements ProfileTies {
  private final MatchRepository repository;
  private final MatchConsequences consequences;
  private final MatchPairs pairs;
  private final ExchangeCreation exchanges;

  MatchTies(
      MatchRepository repository,
      MatchConsequences consequences,
      MatchPairs pairs,
      ExchangeCreation exchanges) {
    this.repository = repository;
    this.consequences = consequences;
    this.pairs = pairs;
    this.exchanges = exchanges;
  }

  @Override
  public Future<Boolean> occupied(Transaction tx, UUID profile) {
    return exchanges.occupied(tx, profile);
  }

  @Override
  public Future<Runnable> withdrawn(Transaction tx, UUID profile, Actor actor) {
    return repository
        .unsettledOf(tx, profile)
        .compose(matches -> consequences.apply(tx, matches, MatchAction.HOLD));
  }

  @Override
  public Future<Runnable> published(Transaction tx, UUID profile, Actor actor) {
    return repository
        .unsettledOf(tx, profile)
        .compose(matches -> possible(tx, matches, 0, new ArrayList<>()))
        .compose(matches -> consequences.apply(tx, matches, MatchAction.RESUME));
  }

  @Override
  public Future<Runnable> deleted(Transaction tx, UUID profile, Actor actor) {
    return repository
        .unsettledOf(tx, profile)
        .compose(matches -> consequences.apply(tx, matches, MatchAction.CLOSE));
  }

  /** Of those that wait, the ones that nothing stands against any more. The pairs stay locked. */
  private Future<List<Match>> possible(
      Transaction tx, List<Match> matches, int next, List<Match> found) {
    if (next == matches.size()) {
      return Future.succeededFuture(found);
    }
    Match match = matches.get(next);
    if (match.status() != MatchStatus.ON_HOLD) {
      return possible(tx, matches, next + 1, found);
    }
    return pairs
        .locked(tx, match)
        .compose(
            pair -> {
              if (MatchPolicy.obstacle(pair.facts()).isEmpty()) {
                found.add(match);
              }
              return possible(tx, matches, next + 1, found);
            });
  }
}
