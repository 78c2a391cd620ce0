package eu.clusterxchange.exchanges;

import eu.clusterxchange.exchanges.ReaderRepository.Seen;
import eu.clusterxchange.platform.http.Problem;
import eu.clusterxchange.platform.http.ProblemType;
import eu.clusterxchange.platform.security.Actor;
import eu.clusterxchange.platform.sql.Transaction;
import eu.clusterxchange.platform.text.Messages;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Reads an exchange for a change, holding its group: what is read here stays so until the
 * transaction ends.
 */
final class ExchangeLocks {
  private static final int TRIES = 5;

  private final ExchangeRepository repository;
  private final ReaderRepository readers;
  private final Messages messages;

  ExchangeLocks(ExchangeRepository repository, ReaderRepository readers, Messages messages) {
    this.repository = repository;
    this.readers = readers;
    this.messages = messages;
  }

  /**
   * An exchange as the actor stands to it, and all that share its group.
   *
   * @param members of the group, by reference
   * @param others the further groups that were asked for
   */
  record Held(Seen seen, List<Exchange> members, List<ExchangeGroup> others) {
    Exchange exchange() {
      return seen.exchange();
    }

    ExchangeGroup group() {
      return seen.group();
    }

    List<ExchangeStatus> statuses() {
      return members.stream().map(Exchange::status).toList();
    }
  }

  /** Fails with not found when the actor may not know of the exchange. */
  Future<Held> hold(Transaction tx, Actor actor, UUID exchange, List<UUID> others) {
    return hold(tx, actor, exchange, others, TRIES);
  }

  /** It may have changed its group while this waited for the lock; then the new one is held too. */
  private Future<Held> hold(
      Transaction tx, Actor actor, UUID exchange, List<UUID> others, int left) {
    if (left == 0) {
      return Future.failedFuture(
          new Problem(ProblemType.STALE, messages.text("exchange.refused.busy")).exception());
    }
    return seen(tx, actor, exchange)
        .compose(
            before -> {
              var groups = new ArrayList<UUID>(others);
              groups.add(before.group().id());
              return repository
                  .lock(tx, groups)
                  .compose(
                      held ->
                          seen(tx, actor, exchange)
                              .compose(
                                  now ->
                                      now.group().id().equals(before.group().id())
                                          ? members(tx, now, held)
                                          : hold(tx, actor, exchange, others, left - 1)));
            });
  }

  private Future<Held> members(Transaction tx, Seen seen, List<ExchangeGroup> held) {
    return repository
        .members(tx, seen.group().id())
        .map(
            members ->
                new Held(
                    seen,
                    members,
                    held.stream().filter(group -> !group.id().equals(seen.group().id())).toList()));
  }

  private Future<Seen> seen(Transaction tx, Actor actor, UUID exchange) {
    return readers
        .seen(tx, actor, exchange)
        .map(seen -> seen.orElseThrow(() -> Problem.notFound().exception()));
  }
}
