package eu.clusterxchange.matching;

import eu.clusterxchange.platform.http.Problem;
import eu.clusterxchange.platform.http.Refusals;
import eu.clusterxchange.platform.id.Ids;
import eu.clusterxchange.platform.lifecycle.Refusal;
import eu.clusterxchange.platform.security.Actor;
import eu.clusterxchange.platform.sql.Database;
import eu.clusterxchange.platform.sql.Transaction;
import eu.clusterxchange.platform.time.Clocks;
import eu.clusterxchange.profiles.ProfileAccess;
import eu.clusterxchange.profiles.ProfileSummary;
import eu.clusterxchange.profiles.Side;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The beginning of a match (M1). */
final class MatchInitiation {
  private final MatchRepository repository;
  private final MatchHistory history;
  private final MatchPairs pairs;
  private final ProfileAccess profiles;
  private final Refusals refusals;
  private final Ids ids;
  private final Clocks clocks;

  MatchInitiation(
      MatchRepository repository,
      MatchHistory history,
      MatchPairs pairs,
      ProfileAccess profiles,
      Refusals refusals,
      Ids ids,
      Clocks clocks) {
    this.repository = repository;
    this.history = history;
    this.pairs = pairs;
    this.profiles = profiles;
    this.refusals = refusals;
    this.ids = ids;
    this.clocks = clocks;
  }

  Future<MatchChange> initiate(Transaction tx, Actor actor, UUID own, UUID counterpart, Mode mode) {
    return profiles
        .summaries(tx, List.of(own, counterpart))
        .compose(found -> initiate(tx, actor, found.get(own), found.get(counterpart), mode));
  }

  private Future<MatchChange> initiate(
      Transaction tx, Actor actor, ProfileSummary own, ProfileSummary counterpart, Mode mode) {
    if (own == null || counterpart == null || !own.holder().equals(actor.accountId())) {
      return Future.failedFuture(Problem.notFound().exception());
    }
    boolean hosts = own.side() == Side.HO;
    UUID visitor = hosts ? counterpart.id() : own.id();
    UUID host = hosts ? own.id() : counterpart.id();
    var match =
        new Match(ids.next(), visitor, host, mode, MatchStatus.PENDING, null, null, false, 1);
    return pairs
        .locked(tx, match)
        .compose(
            pair -> {
              Optional<Refusal> obstacle = MatchPolicy.obstacle(pair.facts());
              return obstacle.isPresent()
                  ? refuse(obstacle.get())
                  : insert(tx, actor, match, hosts ? MatchRelation.HO : MatchRelation.VO, pair);
            });
  }

  private Future<MatchChange> insert(
      Transaction tx, Actor actor, Match match, MatchRelation as, MatchPair pair) {
    MatchEvent event =
        new MatchEvent(
            match.id(),
            MatchAction.INITIATE,
            null,
            match.status(),
            actor.accountId(),
            actor.name(),
            as,
            null,
            null,
            clocks.domain().instant());
    return repository
        .insert(tx, match, event)
        .recover(
            failure ->
                Database.violates(failure, "match_pair_taken")
                    ? refuse(Refusal.rule("match.refused.pair-taken"))
                    : Future.failedFuture(failure))
        .compose(v -> history.record(tx, event, match.version(), pair))
        .map(after -> new MatchChange(match.id(), match.status(), null, after));
  }

  private <T> Future<T> refuse(Refusal refusal) {
    return Future.failedFuture(refusals.exception(refusal));
  }
}
