package eu.clusterxchange.platform.outbox;

import eu.clusterxchange.platform.sql.Transaction;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;

/** Does the side effects of one topic. */
public interface OutboxConsumer {
  String topic();

  /**
   * Does one of them. What it writes through {@code tx} is committed together with the removal of
   * the row: exactly once. What it does elsewhere (mail) happens at least once. The returned
   * runnable runs after the commit, for hints on the bus.
   */
  Future<Runnable> handle(Transaction tx, JsonObject payload);
}
