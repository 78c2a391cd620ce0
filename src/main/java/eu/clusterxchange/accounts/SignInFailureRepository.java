package eu.clusterxchange.accounts;

import eu.clusterxchange.platform.sql.Database;
import eu.clusterxchange.platform.sql.Transaction;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.IntFunction;

/** The table sign_in_failure: how often in a row sign-in failed, per account or unknown login. */
final class SignInFailureRepository {
  /** Failures that long ago no longer count. */
  private static final Duration REMEMBERED = Duration.ofHours(24);

  private final Database database;

  SignInFailureRepository(Database database) {
    this.database = database;
  }

  Future<Optional<Instant>> blockedUntil(Buffer key, Instant now) {
    return database.first(
        row -> row.getOffsetDateTime("blocked_until").toInstant(),
        "select blocked_until from sign_in_failure where key_hash = $1 and blocked_until > $2",
        key,
        at(now));
  }

  /** Counts one more; {@code block} says for how long the next attempt has to wait. */
  Future<Void> add(Buffer key, Instant now, IntFunction<Duration> block) {
    return database.transaction(
        tx ->
            tx.first(
                    row -> row.getInteger("failures"),
                    """
                    insert into sign_in_failure as f (key_hash, failures, last_failed_at) values ($1, 1, $2)
                    on conflict (key_hash) do update
                      set failures = case when f.last_failed_at < $3 then 1 else f.failures + 1 end, last_failed_at = $2
                    returning failures
                    """,
                    key,
                    at(now),
                    at(now.minus(REMEMBERED)))
                .map(failures -> block.apply(failures.orElseThrow()))
                .compose(wait -> wait.isZero() ? nothing() : block(tx, key, now.plus(wait)))
                .compose(counted -> forgetOld(tx, now)));
  }

  /**
   * Forgets the failures of an account, unless it is blocked now. False when it is: then a
   * concurrent guess must not pass either, even the right one.
   */
  Future<Boolean> forgive(Transaction tx, Buffer key, Instant now) {
    return tx.query(
            "delete from sign_in_failure where key_hash = $1 and (blocked_until is null or blocked_until <= $2)",
            key,
            at(now))
        .compose(
            deleted ->
                tx.first(row -> true, "select 1 from sign_in_failure where key_hash = $1", key))
        .map(Optional::isEmpty);
  }

  private static Future<Void> block(Transaction tx, Buffer key, Instant until) {
    return tx.query(
            "update sign_in_failure set blocked_until = $2 where key_hash = $1", key, at(until))
        .mapEmpty();
  }

  private static Future<Void> forgetOld(Transaction tx, Instant now) {
    return tx.query(
            """
            delete from sign_in_failure where key_hash in
              (select key_hash from sign_in_failure where last_failed_at < $1 limit 20 for update skip locked)
            """,
            at(now.minus(REMEMBERED)))
        .mapEmpty();
  }

  private static Future<Void> nothing() {
    return Future.succeededFuture();
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
