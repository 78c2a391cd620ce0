package eu.clusterxchange.matching;

import eu.clusterxchange.platform.http.Problem;
import eu.clusterxchange.platform.http.ProblemType;
import eu.clusterxchange.platform.http.Refusals;
import eu.clusterxchange.platform.id.Ids;
import eu.clusterxchange.platform.lifecycle.Decision;
import eu.clusterxchange.platform.lifecycle.Refusal;
import eu.clusterxchange.platform.security.Actor;
import eu.clusterxchange.platform.sql.AfterCommit;
import eu.clusterxchange.platform.sql.Transaction;
import eu.clusterxchange.platform.text.Messages;
import eu.clusterxchange.platform.time.Clocks;
import io.vertx.core.Future;
import java.util.List;
import java.util.UUID;

/** What is done with matches, each within the caller's transaction. */
public final class MatchCommands {
  private static final int TRIES = 5;

  private final MatchRepository repository;
  private final MatchInitiation initiation;
  private final MatchAccess access;
  private final MatchHistory history;
  private final MatchPairs pairs;
  private final MatchSettlement settlement;
  private final Messages messages;
  private final Refusals refusals;
  private final Ids ids;
  private final Clocks clocks;

  MatchCommands(
      MatchRepository repository,
      MatchInitiation initiation,
      MatchAccess access,
      MatchHistory history,
      MatchPairs pairs,
      MatchSettlement settlement,
      Messages messages,
      Ids ids,
      Clocks clocks) {
    this.repository = repository;
    this.initiation = initiation;
    this.access = access;
    this.history = history;
    this.pairs = pairs;
    this.settlement = settlement;
    this.messages = messages;
    this.refusals = new Refusals(messages);
    this.ids = ids;
    this.clocks = clocks;
  }

  /** Somebody wants to act on a match. */
  private record Step(
      Actor actor, UUID match, MatchAction action, MatchRelation as, String reason) {}

  /** Where a step leads, from what was looked at. */
  private record Next(Match match, MatchPair pair, MatchStatus to) {}

  /** The holder of {@code own} proposes an exchange to {@code counterpart} (M1). */
  public Future<MatchChange> initiate(
      Transaction tx, Actor actor, UUID own, UUID counterpart, Mode mode) {
    return initiate(tx, actor, NewMatch.of(own, counterpart, mode));
  }

  /** The same with first words, or on the proposal of somebody else (M1, M0). */
  public Future<MatchChange> initiate(Transaction tx, Actor actor, NewMatch begun) {
    return initiation.initiate(tx, actor, begun);
  }

  /** Says yes for the actor's side; the second yes makes the exchange (M3, M4). */
  public Future<MatchChange> validate(Transaction tx, Actor actor, UUID match) {
    return act(tx, actor, match, MatchAction.VALIDATE, null);
  }

  /** Says no; the pair stays apart (M5). {@code reason}: 10 to 1,000 characters. */
  public Future<MatchChange> reject(Transaction tx, Actor actor, UUID match, String reason) {
    String given = reason == null ? "" : reason.strip();
    if (given.length() < 10 || given.length() > 1_000) {
      return Future.failedFuture(
          Problem.field("/reason", messages.text("match.fault.reason")).exception());
    }
    return act(tx, actor, match, MatchAction.REJECT, given);
  }

  /** Lets the two of a rejected match begin anew (M6). */
  public Future<MatchChange> unblock(Transaction tx, Actor actor, UUID match) {
    return act(tx, actor, match, MatchAction.UNBLOCK, null);
  }

  private Future<MatchChange> act(
      Transaction tx, Actor actor, UUID match, MatchAction action, String reason) {
    return access
        .relation(tx, actor, match)
        .map(relation -> relation.orElseThrow(() -> Problem.notFound().exception()))
        .compose(as -> attempt(tx, new Step(actor, match, action, as, reason), TRIES));
  }

  /** Reads, decides, and writes only if nobody was faster; otherwise reads and decides again. */
  private Future<MatchChange> attempt(Transaction tx, Step step, int left) {
    if (left == 0) {
      return Future.failedFuture(
          new Problem(ProblemType.STALE, messages.text("match.refused.busy")).exception());
    }
    return find(tx, step)
        .compose(
            match ->
                agrees(step, match)
                    ? lockedNext(tx, step, match)
                    : pairs.of(tx, match).compose(pair -> decide(step, match, pair)))
        .compose(next -> write(tx, step, next, left));
  }

  private static boolean agrees(Step step, Match match) {
    return MatchLifecycle.TABLE
        .decide(match.status(), step.action(), step.as())
        .equals(new Decision.Accepted<>(MatchStatus.VALIDATED));
  }

  /** The second yes is decided on what nobody else can change any more. */
  private Future<Next> lockedNext(Transaction tx, Step step, Match unlocked) {
    return pairs
        .locked(tx, unlocked)
        .compose(pair -> find(tx, step).compose(match -> decide(step, match, pair)));
  }

  private Future<Match> find(Transaction tx, Step step) {
    return repository
        .find(tx, step.match())
        .map(found -> found.orElseThrow(() -> Problem.notFound().exception()));
  }

  private Future<Next> decide(Step step, Match match, MatchPair pair) {
    Decision<MatchStatus> decision =
        step.action() == MatchAction.UNBLOCK
            ? MatchPolicy.unblocking(match.status(), step.as(), match.blocksPair())
            : MatchPolicy.decide(match.status(), step.action(), step.as(), pair.facts());
    if (decision instanceof Decision.Refused<MatchStatus> refused) {
      return refuse(refused.refusal());
    }
    return Future.succeededFuture(
        new Next(match, pair, ((Decision.Accepted<MatchStatus>) decision).to()));
  }

  private Future<MatchChange> write(Transaction tx, Step step, Next next, int left) {
    Match match = next.match();
    UUID exchange = next.to() == MatchStatus.VALIDATED ? ids.next() : null;
    MatchEvent event =
        new MatchEvent(
            match.id(),
            step.action(),
            match.status(),
            next.to(),
            step.actor().accountId(),
            step.actor().name(),
            step.as(),
            step.reason(),
            exchange,
            clocks.domain().instant());
    Future<Integer> written =
        step.action() == MatchAction.UNBLOCK
            ? repository.unblock(tx, match, event)
            : repository.move(tx, match, event);
    return written.compose(
        moved -> moved == 1 ? follow(tx, step, next, event) : attempt(tx, step, left - 1));
  }

  private Future<MatchChange> follow(Transaction tx, Step step, Next next, MatchEvent event) {
    Match match = next.match();
    Future<Runnable> settled =
        event.exchange() == null
            ? Future.succeededFuture(() -> {})
            : settlement.settle(tx, match, next.pair(), event.exchange(), step.actor());
    return settled.compose(
        told ->
            history
                .record(tx, event, match.version() + 1, next.pair())
                .map(
                    after ->
                        new MatchChange(
                            match.id(),
                            next.to(),
                            event.exchange(),
                            AfterCommit.inOrder(List.of(after, told)))));
  }

  private <T> Future<T> refuse(Refusal refusal) {
    return Future.failedFuture(refusals.exception(refusal));
  }
}
