package eu.clusterxchange.exchanges;

import eu.clusterxchange.commitments.CommitmentCommands;
import eu.clusterxchange.exchanges.ExchangeLocks.Held;
import eu.clusterxchange.platform.http.Problem;
import eu.clusterxchange.platform.http.Refusals;
import eu.clusterxchange.platform.id.Ids;
import eu.clusterxchange.platform.lifecycle.Refusal;
import eu.clusterxchange.platform.security.Actor;
import eu.clusterxchange.platform.sql.AfterCommit;
import eu.clusterxchange.platform.sql.Transaction;
import eu.clusterxchange.platform.text.Messages;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Binding the exchanges of one host together, each within the caller's transaction (domain 2.4).
 */
public final class ExchangeGroupCommands {
  private static final int NAME_LIMIT = 120;

  private final ExchangeRepository repository;
  private final ReaderRepository readers;
  private final ExchangeLocks locks;
  private final GroupComposition composition;
  private final CommitmentCommands commitments;
  private final Messages messages;
  private final Refusals refusals;
  private final Ids ids;

  ExchangeGroupCommands(
      ExchangeRepository repository,
      ReaderRepository readers,
      ExchangeLocks locks,
      GroupComposition composition,
      CommitmentCommands commitments,
      Messages messages,
      Ids ids) {
    this.repository = repository;
    this.readers = readers;
    this.locks = locks;
    this.composition = composition;
    this.commitments = commitments;
    this.messages = messages;
    this.refusals = new Refusals(messages);
    this.ids = ids;
  }

  /**
   * Makes a group of a single exchange (G5). Its commitment becomes the group's, so nothing that
   * was written is lost; from now on the visitor watches.
   */
  public Future<GroupChange> createGroup(Transaction tx, Actor actor, UUID exchange, String name) {
    String given = name == null ? "" : name.strip();
    if (given.isEmpty() || given.length() > NAME_LIMIT) {
      return Future.failedFuture(
          Problem.field("/name", messages.text("exchange.fault.group-name")).exception());
    }
    return locks
        .hold(tx, actor, exchange, List.of())
        .compose(
            held ->
                unless(
                    GroupPolicy.create(
                        held.seen().relation(), held.exchange().status(), held.group()),
                    () -> {
                      ExchangeGroup named = held.group().named(given);
                      return repository
                          .name(tx, named.id(), given)
                          .compose(v -> composition.changed(tx, actor, held, named, "create"))
                          .map(told -> new GroupChange(named.id(), told));
                    }));
  }

  /**
   * Takes a single exchange into a group of the same host (G6). Its own draft of the commitment is
   * closed and stays readable; its readers are sent to the group's (G16).
   */
  public Future<GroupChange> addToGroup(Transaction tx, Actor actor, UUID exchange, UUID group) {
    return readers
        .seesGroup(tx, actor, group)
        .compose(
            sees ->
                sees
                    ? locks.hold(tx, actor, exchange, List.of(group))
                    : Future.failedFuture(Problem.notFound().exception()))
        .compose(
            held -> {
              ExchangeGroup target =
                  held.others().stream()
                      .filter(other -> other.id().equals(group))
                      .findFirst()
                      .orElse(held.group());
              return unless(
                  GroupPolicy.add(
                      held.seen().relation(), held.exchange().status(), held.group(), target),
                  () -> join(tx, actor, held, target));
            });
  }

  private Future<GroupChange> join(Transaction tx, Actor actor, Held held, ExchangeGroup target) {
    return repository
        .join(tx, held.exchange().id(), held.group().id(), target.id())
        .compose(v -> composition.changed(tx, actor, held, target, "add"))
        .compose(
            told ->
                commitments
                    .move(tx, held.group().commitment(), target.commitment(), actor)
                    .map(
                        moved ->
                            new GroupChange(
                                target.id(), AfterCommit.inOrder(List.of(told, moved)))));
  }

  /**
   * Takes an exchange out of its group (G7). It goes on with a copy of the group's commitment
   * (G16); the last one keeps the commitment itself.
   */
  public Future<GroupChange> removeFromGroup(
      Transaction tx, Actor actor, UUID exchange, UUID group) {
    return locks
        .hold(tx, actor, exchange, List.of())
        .compose(
            held ->
                held.group().id().equals(group)
                    ? unless(
                        GroupPolicy.remove(
                            held.seen().relation(), held.exchange().status(), held.group()),
                        () -> leave(tx, actor, held))
                    : Future.failedFuture(Problem.notFound().exception()));
  }

  private Future<GroupChange> leave(Transaction tx, Actor actor, Held held) {
    if (held.members().size() == 1) {
      ExchangeGroup alone = held.group().single();
      return repository
          .dissolve(tx, alone.id())
          .compose(v -> composition.changed(tx, actor, held, alone, "remove"))
          .map(told -> new GroupChange(alone.id(), told));
    }
    ExchangeGroup own = held.group().single(ids.next(), ids.next());
    return composition.part(tx, actor, held, own).map(told -> new GroupChange(own.id(), told));
  }

  private <T> Future<T> unless(Optional<Refusal> obstacle, Supplier<Future<T>> otherwise) {
    return obstacle.isPresent()
        ? Future.failedFuture(refusals.exception(obstacle.get()))
        : otherwise.get();
  }
}
