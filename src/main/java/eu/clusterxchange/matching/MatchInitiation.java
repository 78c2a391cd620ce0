package eu.clusterxchange.matching;

import eu.clusterxchange.platform.http.Problem;
import eu.clusterxchange.platform.http.Refusals;
import eu.clusterxchange.platform.id.Ids;
import eu.clusterxchange.platform.lifecycle.Refusal;
import eu.clusterxchange.platform.security.Actor;
import eu.clusterxchange.platform.sql.AfterCommit;
import eu.clusterxchange.platform.sql.Database;
import eu.clusterxchange.platform.sql.Transaction;
import eu.clusterxchange.platform.time.Clocks;
import eu.clusterxchange.profiles.ProfileAccess;
import eu.clusterxchange.profiles.ProfileContent;
import eu.clusterxchange.profiles.ProfileSummary;
import eu.clusterxchange.profiles.Side;
import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The beginning of a match (M1). */
final class MatchInitiation {
  private final MatchRepository repository;
  private final MatchHistory history;
  private final MatchJournal journal;
  private final MatchPairs pairs;
  private final ProfileAccess profiles;
  private final Refusals refusals;
  private final Ids ids;
  private final Clocks clocks;

  MatchInitiation(
      MatchRepository repository,
      MatchHistory history,
      MatchJournal journal,
      MatchPairs pairs,
      ProfileAccess profiles,
      Refusals refusals,
      Ids ids,
      Clocks clocks) {
    this.repository = repository;
    this.history = history;
    this.journal = journal;
    this.pairs = pairs;
    this.profiles = profiles;
    this.refusals = refusals;
    this.ids = ids;
    this.clocks = clocks;
  }

  Future<MatchChange> initiate(Transaction tx, Actor actor, NewMatch begun) {
    return profiles
        .summaries(tx, List.of(begun.own(), begun.counterpart()))
        .compose(
            found ->
                initiate(tx, actor, found.get(begun.own()), found.get(begun.counterpart()), begun));
  }

  /** Fails when nobody could begin this now (M0). The pair stays locked. */
  Future<Void> possible(Transaction tx, UUID own, UUID counterpart, Mode mode) {
    return profiles
        .summaries(tx, List.of(own, counterpart))
        .compose(
            found -> {
              Match match = match(found.get(own), found.get(counterpart), mode);
              return pairs
                  .locked(tx, match)
                  .compose(pair -> obstacle(tx, match, pair))
                  .compose(
                      obstacle ->
                          obstacle.isPresent()
                              ? refuse(obstacle.get())
                              : repository.taken(tx, match))
                  .compose(
                      taken ->
                          taken
                              ? refuse(Refusal.rule("match.refused.pair-taken"))
                              : Future.succeededFuture());
            });
  }

  private Match match(ProfileSummary own, ProfileSummary counterpart, Mode mode) {
    boolean hosts = own.side() == Side.HO;
    UUID visitor = hosts ? counterpart.id() : own.id();
    UUID host = hosts ? own.id() : counterpart.id();
    return new Match(ids.next(), visitor, host, mode, MatchStatus.PENDING, null, null, false, 1);
  }

  private Future<MatchChange> initiate(
      Transaction tx, Actor actor, ProfileSummary own, ProfileSummary counterpart, NewMatch begun) {
    if (own == null || counterpart == null || !own.holder().equals(actor.accountId())) {
      return Future.failedFuture(Problem.notFound().exception());
    }
    Match match = match(own, counterpart, begun.mode());
    MatchRelation as = own.side() == Side.HO ? MatchRelation.HO : MatchRelation.VO;
    return pairs
        .locked(tx, match)
        .compose(pair -> obstacle(tx, match, pair).map(obstacle -> Map.entry(pair, obstacle)))
        .compose(
            seen ->
                seen.getValue().isPresent()
                    ? refuse(seen.getValue().get())
                    : insert(tx, event(actor, match, as), match, begun, seen.getKey()));
  }

  /** What the rules say first; then whether both offer the mode. */
  private Future<Optional<Refusal>> obstacle(Transaction tx, Match match, MatchPair pair) {
    Optional<Refusal> obstacle = MatchPolicy.obstacle(pair.facts());
    if (obstacle.isPresent()) {
      return Future.succeededFuture(obstacle);
    }
    return profiles
        .contents(tx, List.of(match.visitor(), match.host()))
        .map(
            contents ->
                CounterpartPolicy.common(
                            modes(contents.get(match.visitor())), modes(contents.get(match.host())))
                        .contains(match.mode())
                    ? Optional.empty()
                    : Optional.of(Refusal.rule("match.refused.no-mode")));
  }

  private static Set<Mode> modes(ProfileContent content) {
    return content.preferences().modes().stream().map(Mode::valueOf).collect(Collectors.toSet());
  }

  private MatchEvent event(Actor actor, Match match, MatchRelation as) {
    return new MatchEvent(
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
  }

  private Future<MatchChange> insert(
      Transaction tx, MatchEvent event, Match match, NewMatch begun, MatchPair pair) {
    MatchRelation initiator = begun.initiator() == null ? event.as() : begun.initiator();
    return repository
        .insert(tx, match, event, initiator)
        .recover(
            failure ->
                Database.violates(failure, "match_pair_taken")
                    ? refuse(Refusal.rule("match.refused.pair-taken"))
                    : Future.failedFuture(failure))
        .compose(v -> history.record(tx, event, match.version(), pair))
        .compose(told -> said(tx, event, begun.message(), told))
        .map(after -> new MatchChange(match.id(), match.status(), null, after));
  }

  private Future<Runnable> said(Transaction tx, MatchEvent event, String message, Runnable told) {
    return message == null
        ? Future.succeededFuture(told)
        : journal.say(tx, event, message).map(said -> AfterCommit.inOrder(List.of(told, said)));
  }

  private <T> Future<T> refuse(Refusal refusal) {
    return Future.failedFuture(refusals.exception(refusal));
  }
}
