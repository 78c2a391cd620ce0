package eu.clusterxchange.platform.outbox;

import eu.clusterxchange.platform.sql.Database;
import eu.clusterxchange.platform.sql.Transaction;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.List;

/**
 * Side effects to be done after a commit, written with the state that causes them. {@link
 * OutboxRelay} hands them out.
 */
public final class Outbox {

  /**
   * Asks for a side effect; {@code payload} must be understood by every version that may still be
   * in the table.
   */
  public Future<Void> add(Transaction tx, String topic, JsonObject payload) {
    return tx.query("insert into outbox (topic, payload) values ($1, $2)", topic, payload)
        .mapEmpty();
  }

  /** Asks for several of one topic at once; may be none. */
  public Future<Void> addAll(Transaction tx, String topic, List<JsonObject> payloads) {
    return payloads.isEmpty()
        ? Future.succeededFuture()
        : tx.query(
                "insert into outbox (topic, payload) select $1, * from unnest($2::jsonb[])",
                topic,
                payloads.toArray(JsonObject[]::new))
            .mapEmpty();
  }

  /** What is given up: the payloads of this topic that have these members and are parked. */
  public Future<List<JsonObject>> parked(Database database, String topic, JsonObject members) {
    return database.list(
        row -> row.getJsonObject("payload"),
        "select payload from outbox where topic = $1 and parked and payload @> $2",
        topic,
        members);
  }
}
