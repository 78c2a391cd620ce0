package eu.clusterxchange.exchanges;

import eu.clusterxchange.commitments.CommitmentCommands;
import eu.clusterxchange.commitments.CommitmentCommands.Seen;
import eu.clusterxchange.exchanges.ExchangeLocks.Held;
import eu.clusterxchange.platform.http.Problem;
import eu.clusterxchange.platform.http.Refusals;
import eu.clusterxchange.platform.lifecycle.Decision;
import eu.clusterxchange.platform.security.Actor;
import eu.clusterxchange.platform.sql.AfterCommit;
import eu.clusterxchange.platform.sql.Transaction;
import eu.clusterxchange.platform.text.Messages;
import eu.clusterxchange.platform.time.Clocks;
import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Marks exchanges as ready for validation and sends them back to draft, all of a group together,
 * each within the caller's transaction (domain E2, E8, G10).
 */
public final class ReadinessCommands {
  private static final int SHORTEST_REASON = 10;
  private static final int LONGEST_REASON = 1_000;

  private final ExchangeRepository repository;
  private final ExchangeLocks locks;
  private final ExchangeCards cards;
  private final CommitmentCommands commitments;
  private final GroupHistory history;
  private final Messages messages;
  private final Refusals refusals;
  private final Clocks clocks;

  ReadinessCommands(
      ExchangeRepository repository,
      ExchangeLocks locks,
      ExchangeCards cards,
      CommitmentCommands commitments,
      GroupHistory history,
      Messages messages,
      Clocks clocks) {
    this.repository = repository;
    this.locks = locks;
    this.cards = cards;
    this.commitments = commitments;
    this.history = history;
    this.messages = messages;
    this.refusals = new Refusals(messages);
    this.clocks = clocks;
  }

  /**
   * Freezes the commitment at what the actor looked at (E2). Fails with stale when it says
   * something else by now, and with every fault named when it is not complete.
   */
  public Future<GroupChange> markReady(Transaction tx, Actor actor, UUID exchange, Seen seen) {
    return locks
        .hold(tx, actor, exchange, List.of())
        .compose(held -> decide(held, GroupAction.MARK_READY).map(held))
        .compose(
            held ->
                commitments
                    .freeze(
                        tx,
                        held.group().commitment(),
                        seen,
                        held.group().mode(),
                        actor,
                        GroupStatus.READY_FOR_VALIDATION.name(),
                        messages.text("commitment.notice.frozen", Map.of("name", actor.name())))
                    .compose(
                        frozen ->
                            moved(
                                tx,
                                held,
                                event(
                                    held,
                                    actor,
                                    "mark-ready",
                                    GroupStatus.READY_FOR_VALIDATION,
                                    null),
                                "commitment-ready",
                                Map.of(),
                                frozen.told())));
  }

  /** Opens the commitment again (E8). {@code reason}: 10 to 1,000 characters. */
  public Future<GroupChange> backToDraft(
      Transaction tx, Actor actor, UUID exchange, String reason) {
    String given = reason == null ? "" : reason.strip();
    if (given.length() < SHORTEST_REASON || given.length() > LONGEST_REASON) {
      return Future.failedFuture(
          Problem.field("/reason", messages.text("exchange.fault.reason")).exception());
    }
    return locks
        .hold(tx, actor, exchange, List.of())
        .compose(held -> decide(held, GroupAction.BACK_TO_DRAFT).map(held))
        .compose(
            held ->
                commitments
                    .reopen(tx, held.group().commitment(), actor, GroupStatus.DRAFT.name(), given)
                    .compose(
                        told ->
                            moved(
                                tx,
                                held,
                                event(held, actor, "back-to-draft", GroupStatus.DRAFT, given),
                                "commitment-back-to-draft",
                                Map.of("reason", given),
                                told)));
  }

  private Future<GroupStatus> decide(Held held, GroupAction action) {
    Decision<GroupStatus> decision =
        GroupPolicy.decide(held.seen().relation(), held.group(), held.statuses(), action);
    return decision instanceof Decision.Accepted<GroupStatus> accepted
        ? Future.succeededFuture(accepted.to())
        : Future.failedFuture(
            refusals.exception(((Decision.Refused<GroupStatus>) decision).refusal()));
  }

  private GroupEvent event(Held held, Actor actor, String action, GroupStatus to, String reason) {
    return new GroupEvent(
        held.group().id(),
        action,
        held.group().status(),
        to,
        actor,
        held.seen().relation(),
        reason,
        clocks.domain().instant());
  }

  private Future<GroupChange> moved(
      Transaction tx,
      Held held,
      GroupEvent event,
      String announcement,
      Map<String, String> values,
      Runnable told) {
    return repository
        .move(tx, event.group(), event.to())
        .compose(v -> history.record(tx, event))
        .compose(v -> cards.of(tx, held.members()))
        .compose(read -> history.announce(tx, announcement, event, held.members(), read, values))
        .compose(v -> repository.touchMembers(tx, event.group(), event.at()))
        .compose(members -> history.hints(tx, members, event.to(), event))
        .map(hints -> new GroupChange(event.group(), AfterCommit.inOrder(List.of(told, hints))));
  }
}
