package eu.clusterxchange.exchanges;

import eu.clusterxchange.commitments.CommitmentCommands.Seen;
import eu.clusterxchange.platform.security.Actor;
import eu.clusterxchange.platform.sql.Database;
import eu.clusterxchange.platform.sql.Transaction;
import io.vertx.core.Future;
import java.util.UUID;
import java.util.function.Function;

/** One transaction per command; what it did is told after the commit. */
final class ExchangeService {
  private final Database database;
  private final ExchangeGroupCommands groups;
  private final ReadinessCommands readiness;
  private final ExchangeAccess access;

  ExchangeService(
      Database database,
      ExchangeGroupCommands groups,
      ReadinessCommands readiness,
      ExchangeAccess access) {
    this.database = database;
    this.groups = groups;
    this.readiness = readiness;
    this.access = access;
  }

  Future<ExchangeSummary> markReady(Actor actor, UUID exchange, Seen seen) {
    return change(actor, exchange, tx -> readiness.markReady(tx, actor, exchange, seen));
  }

  Future<ExchangeSummary> backToDraft(Actor actor, UUID exchange, String reason) {
    return change(actor, exchange, tx -> readiness.backToDraft(tx, actor, exchange, reason));
  }

  Future<ExchangeSummary> createGroup(Actor actor, UUID exchange, String name) {
    return change(actor, exchange, tx -> groups.createGroup(tx, actor, exchange, name));
  }

  Future<ExchangeSummary> addToGroup(Actor actor, UUID exchange, UUID group) {
    return change(actor, exchange, tx -> groups.addToGroup(tx, actor, exchange, group));
  }

  Future<ExchangeSummary> removeFromGroup(Actor actor, UUID exchange, UUID group) {
    return change(actor, exchange, tx -> groups.removeFromGroup(tx, actor, exchange, group));
  }

  private Future<ExchangeSummary> change(
      Actor actor, UUID exchange, Function<Transaction, Future<GroupChange>> command) {
    return database
        .transaction(command)
        .compose(
            change -> {
              change.afterCommit().run();
              return access.summary(actor, exchange);
            });
  }
}
