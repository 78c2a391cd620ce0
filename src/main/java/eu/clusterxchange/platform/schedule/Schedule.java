package eu.clusterxchange.platform.schedule;

import eu.clusterxchange.platform.sql.Transaction;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.ZoneOffset;

/** Side effects to be done later, written with the state that causes them. */
public final class Schedule {

  /**
   * Has the outbox handed the payload at that time of the scheme. There is one plan for each topic
   * and key; the earlier time and the first payload stay.
   */
  public Future<Void> at(
      Transaction tx, Instant due, String topic, String key, JsonObject payload) {
    return tx.query(
            """
            insert into schedule (topic, key, payload, due_at) values ($1, $2, $3, $4)
            on conflict (topic, key) do update set due_at = least(schedule.due_at, excluded.due_at)
            """,
            topic,
            key,
            payload,
            due.atOffset(ZoneOffset.UTC))
        .mapEmpty();
  }
}
