package eu.clusterxchange.accounts;

import eu.clusterxchange.platform.sql.Database;
import eu.clusterxchange.platform.sql.Transaction;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** The table setup_link. */
final class SetupLinkRepository {
  private final Database database;

  SetupLinkRepository(Database database) {
    this.database = database;
  }

  Future<Boolean> isUsable(Buffer hash, Instant now) {
    return database
        .first(
            row -> true,
            "select 1 from setup_link where token_hash = $1 and used_at is null and expires_at > $2",
            hash,
            at(now))
        .map(Optional::isPresent);
  }

  /** Until the end of the transaction nobody else makes or uses a link. */
  Future<Void> lock(Transaction tx) {
    return tx.query("lock table setup_link in exclusive mode").mapEmpty();
  }

  /** Whether anybody can administer this server; demo accounts do not count. */
  Future<Boolean> isSetUp(Transaction tx) {
    return tx.first(
            row -> true,
            """
            select 1 from account a where a.role = 'SUPPORT_OFFICE'
              and not exists (select from demo_account d where d.account_id = a.id) limit 1
            """)
        .map(Optional::isPresent);
  }

  Future<Void> insert(Transaction tx, Buffer hash, Instant now, Instant expiresAt) {
    return tx.query("delete from setup_link where expires_at <= $1", at(now))
        .compose(
            deleted ->
                tx.query(
                    "insert into setup_link (token_hash, expires_at) values ($1, $2)",
                    hash,
                    at(expiresAt)))
        .mapEmpty();
  }

  /** Uses the link up; false when it is unknown, used or too old. */
  Future<Boolean> use(Transaction tx, Buffer hash, Instant now) {
    return tx.write(
            "update setup_link set used_at = $2 where token_hash = $1 and used_at is null and expires_at > $2",
            hash,
            at(now))
        .map(used -> used == 1);
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
