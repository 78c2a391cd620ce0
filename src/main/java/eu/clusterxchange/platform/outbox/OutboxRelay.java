package eu.clusterxchange.platform.outbox;

import eu.clusterxchange.platform.sql.Database;
import eu.clusterxchange.platform.sql.Transaction;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands outbox rows to their consumers, one at a time per instance; {@code skip locked} gives each
 * row to one instance only. A row that fails waits longer each time and is parked after {@value
 * #TRIES} tries, so that a poisoned one never holds the others. Belongs to one context.
 */
public final class OutboxRelay {
  private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);
  private static final int TRIES = 10;
  private static final long IDLE_MILLIS = 500;

  private final Vertx vertx;
  private final Database database;
  private final Map<String, OutboxConsumer> consumers;
  private boolean stopped;
  private Future<Void> running = Future.succeededFuture();
  private long timer = -1;

  public OutboxRelay(Vertx vertx, Database database, List<OutboxConsumer> consumers) {
    this.vertx = vertx;
    this.database = database;
    this.consumers =
        consumers.stream().collect(Collectors.toMap(OutboxConsumer::topic, Function.identity()));
  }

  public void start() {
    next();
  }

  /** Stops after the row in work. */
  public Future<Void> stop() {
    stopped = true;
    vertx.cancelTimer(timer);
    return running;
  }

  private void next() {
    if (stopped) {
      return;
    }
    running =
        one()
            .timeout(30, TimeUnit.SECONDS)
            .onSuccess(found -> again(found ? 1 : IDLE_MILLIS))
            .onFailure(
                failure -> {
                  LOG.warn("outbox: {}", failure.getMessage());
                  again(2_000);
                })
            .otherwiseEmpty()
            .mapEmpty();
  }

  private void again(long millis) {
    timer = vertx.setTimer(millis, t -> next());
  }

  private record Item(long id, String topic, JsonObject payload, int attempts) {
    static Item of(Row row) {
      return new Item(
          row.getLong("id"),
          row.getString("topic"),
          row.getJsonObject("payload"),
          row.getInteger("attempts"));
    }
  }

  private static final class Failed extends RuntimeException {
    private final transient Item item;

    Failed(Item item, Throwable cause) {
      super(cause);
      this.item = item;
    }
  }

  private Future<Boolean> one() {
    return database
        .<Optional<Runnable>>transaction(
            tx ->
                take(tx)
                    .compose(
                        item ->
                            item.isEmpty()
                                ? Future.succeededFuture(Optional.empty())
                                : handle(tx, item.get())))
        .map(
            after -> {
              after.ifPresent(Runnable::run);
              return after.isPresent();
            })
        .recover(
            failure ->
                failure instanceof Failed failed
                    ? postpone(failed).map(true)
                    : Future.failedFuture(failure));
  }

  private Future<Optional<Item>> take(Transaction tx) {
    return tx.first(
        Item::of,
        """
        select id, topic, payload, attempts from outbox
        where topic = any($1) and not parked and next_try_at <= now() order by id limit 1 for update skip locked
        """,
        (Object) consumers.keySet().toArray(String[]::new));
  }

  private Future<Optional<Runnable>> handle(Transaction tx, Item item) {
    return Future.succeededFuture()
        .compose(v -> consumers.get(item.topic()).handle(tx, item.payload()))
        .recover(failure -> Future.failedFuture(new Failed(item, failure)))
        .compose(
            after ->
                tx.query("delete from outbox where id = $1", item.id()).map(Optional.of(after)));
  }

  private Future<Void> postpone(Failed failed) {
    Item item = failed.item;
    boolean park = item.attempts() + 1 >= TRIES;
    LOG.warn(
        "outbox {} {} failed, try {}{}",
        item.topic(),
        item.id(),
        item.attempts() + 1,
        park ? ", parked" : "",
        failed.getCause());
    return database
        .query(
            """
            update outbox set attempts = attempts + 1, parked = $2, last_error = $3,
              next_try_at = now() + make_interval(secs => least(600, power(2, attempts)::int)) where id = $1
            """,
            item.id(),
            park,
            String.valueOf(failed.getCause().getMessage()))
        .mapEmpty();
  }
}
