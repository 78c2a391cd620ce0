package eu.clusterxchange.matching;

import eu.clusterxchange.platform.security.Actor;
import eu.clusterxchange.platform.sql.Database;
import eu.clusterxchange.platform.sql.Transaction;
import io.vertx.core.Future;
import java.util.UUID;
import java.util.function.Function;

/** One transaction per command; what it did is told after the commit. */
final class MatchService {
  private final Database database;
  private final MatchCommands commands;
  private final MatchAccess access;

  MatchService(Database database, MatchCommands commands, MatchAccess access) {
    this.database = database;
    this.commands = commands;
    this.access = access;
  }

  Future<MatchSummary> initiate(Actor actor, NewMatch begun) {
    return database
        .transaction(tx -> commands.initiate(tx, actor, begun))
        .compose(change -> told(actor, change));
  }

  Future<MatchSummary> validate(Actor actor, UUID match) {
    return change(actor, tx -> commands.validate(tx, actor, match));
  }

  Future<MatchSummary> reject(Actor actor, UUID match, String reason) {
    return change(actor, tx -> commands.reject(tx, actor, match, reason));
  }

  Future<MatchSummary> unblock(Actor actor, UUID match) {
    return change(actor, tx -> commands.unblock(tx, actor, match));
  }

  private Future<MatchSummary> change(
      Actor actor, Function<Transaction, Future<MatchChange>> command) {
    return database.transaction(command).compose(change -> told(actor, change));
  }

  private Future<MatchSummary> told(Actor actor, MatchChange change) {
    change.afterCommit().run();
    return access.summary(actor, change.match());
  }
}
