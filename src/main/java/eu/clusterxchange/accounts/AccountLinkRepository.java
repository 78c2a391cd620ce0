package eu.clusterxchange.accounts;

import eu.clusterxchange.platform.sql.Transaction;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** The table account_link. */
final class AccountLinkRepository {
  record Link(UUID account, boolean used, Instant expiresAt) {}

  /** A new link takes the place of those of the same purpose that nobody used. */
  Future<Void> replace(
      Transaction tx, UUID account, LinkPurpose purpose, Buffer hash, Instant expiresAt) {
    return tx.query(
            "delete from account_link where account_id = $1 and purpose = $2 and used_at is null",
            account,
            purpose.name())
        .compose(
            deleted ->
                tx.query(
                    "insert into account_link (token_hash, account_id, purpose, expires_at) values ($1, $2, $3, $4)",
                    hash,
                    account,
                    purpose.name(),
                    at(expiresAt)))
        .mapEmpty();
  }

  /** Locks the link, so that two who follow it at once come one after the other. */
  Future<Optional<Link>> forUpdate(Transaction tx, Buffer hash, LinkPurpose purpose) {
    return tx.first(
        row ->
            new Link(
                row.getUUID("account_id"),
                row.getOffsetDateTime("used_at") != null,
                row.getOffsetDateTime("expires_at").toInstant()),
        "select account_id, used_at, expires_at from account_link where token_hash = $1 and purpose = $2 for update",
        hash,
        purpose.name());
  }

  Future<Void> use(Transaction tx, Buffer hash, Instant now) {
    return tx.query("update account_link set used_at = $2 where token_hash = $1", hash, at(now))
        .mapEmpty();
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
