package eu.clusterxchange.accounts;

import eu.clusterxchange.platform.security.Actor;
import eu.clusterxchange.platform.security.Role;
import eu.clusterxchange.platform.sql.Database;
import eu.clusterxchange.platform.sql.Transaction;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The tables session, refresh_token and live_ticket. Times are those of the security clock. */
final class SessionRepository {
  /** A session ends when it was not refreshed for this long. */
  static final Duration IDLE = Duration.ofHours(12);

  /** A session ends this long after sign-in, however much it was used. */
  static final Duration LONGEST = Duration.ofDays(14);

  /** Ended sessions are kept this long, so that an incident can be looked into. */
  static final Duration KEPT = Duration.ofDays(30);

  /** An open session s of account a: $1 now, $2 how far back it may be idle, $3 demo mode. */
  private static final String OPEN =
      """
      s.ended_at is null and s.expires_at > $1 and s.last_used_at > $2 and a.status = 'ACTIVE'
      and ($3 or not exists (select from demo_account d where d.account_id = a.id))
      """;

  /**
   * A refresh token of an open session.
   *
   * @param replacedAt null while it is the current one
   */
  record Refresh(Actor actor, Instant replacedAt, Instant expiresAt) {}

  private final Database database;
  private final boolean demo;

  SessionRepository(Database database, boolean demo) {
    this.database = database;
    this.demo = demo;
  }

  Future<Optional<Actor>> actor(UUID session, UUID account, Instant now) {
    return database.first(
        SessionRepository::actor,
        """
        select a.id, a.name, a.role, s.id as session_id
        from session s join account a on a.id = s.account_id
        where s.id = $4 and a.id = $5 and
        """
            + OPEN,
        at(now),
        at(now.minus(IDLE)),
        demo,
        session,
        account);
  }

  /** Those of the sessions that are no longer open. */
  Future<Set<UUID>> ended(Collection<UUID> sessions, Instant now) {
    return database
        .list(
            row -> row.getUUID("id"),
            "select s.id from session s join account a on a.id = s.account_id where s.id = any($4) and "
                + OPEN,
            at(now),
            at(now.minus(IDLE)),
            demo,
            sessions.toArray(UUID[]::new))
        .map(
            open -> {
              var ended = new HashSet<>(sessions);
              open.forEach(ended::remove);
              return ended;
            });
  }

  Future<Void> insert(Transaction tx, Actor actor, Instant now, String userAgent) {
    return tx.query(
            """
            insert into session (id, account_id, created_at, last_used_at, expires_at, user_agent)
            values ($1, $2, $3, $3, $4, $5)
            """,
            actor.sessionId(),
            actor.accountId(),
            at(now),
            at(now.plus(LONGEST)),
            userAgent)
        .compose(
            made ->
                tx.query(
                    "delete from session where account_id = $1 and expires_at < $2",
                    actor.accountId(),
                    at(now.minus(KEPT))))
        .mapEmpty();
  }

  /** Locks the token, so that of two who bring it at once the second sees that it was replaced. */
  Future<Optional<Refresh>> refreshForUpdate(Transaction tx, Buffer hash, Instant now) {
    return tx.first(
        row ->
            new Refresh(
                actor(row),
                instant(row.getOffsetDateTime("replaced_at")),
                instant(row.getOffsetDateTime("expires_at"))),
        """
        select a.id, a.name, a.role, s.id as session_id, s.expires_at, t.replaced_at
        from refresh_token t join session s on s.id = t.session_id join account a on a.id = s.account_id
        where t.token_hash = $4 and
        """
            + OPEN
            + " for update of t",
        at(now),
        at(now.minus(IDLE)),
        demo,
        hash);
  }

  Future<Void> replaced(Transaction tx, Buffer hash, Instant now) {
    return tx.query(
            "update refresh_token set replaced_at = $2 where token_hash = $1 and replaced_at is null",
            hash,
            at(now))
        .mapEmpty();
  }

  Future<Void> addRefresh(Transaction tx, Buffer hash, UUID session) {
    return tx.query(
            "insert into refresh_token (token_hash, session_id) values ($1, $2)", hash, session)
        .mapEmpty();
  }

  Future<Void> used(Transaction tx, UUID session, Instant now) {
    return tx.query(
            "update session set last_used_at = greatest(last_used_at, $2) where id = $1",
            session,
            at(now))
        .mapEmpty();
  }

  Future<Void> end(Transaction tx, UUID session, Instant now) {
    return tx.query(
            "update session set ended_at = $2 where id = $1 and ended_at is null", session, at(now))
        .mapEmpty();
  }

  Future<Void> endAll(Transaction tx, UUID account, Instant now) {
    return tx.query(
            "update session set ended_at = $2 where account_id = $1 and ended_at is null",
            account,
            at(now))
        .mapEmpty();
  }

  /** Ends the session of a refresh token; returns whose it was. */
  Future<Optional<UUID>> endByRefresh(Transaction tx, Buffer hash, Instant now) {
    return tx.first(
        row -> row.getUUID("account_id"),
        """
        update session set ended_at = $2
        where ended_at is null and id = (select session_id from refresh_token where token_hash = $1)
        returning account_id
        """,
        hash,
        at(now));
  }

  Future<Void> addTicket(Buffer hash, UUID session, Instant now, Duration lifetime) {
    return database
        .query(
            """
            with old as (delete from live_ticket where session_id = $2 and expires_at <= $3)
            insert into live_ticket (ticket_hash, session_id, expires_at) values ($1, $2, $4)
            """,
            hash,
            session,
            at(now),
            at(now.plus(lifetime)))
        .mapEmpty();
  }

  /** Consumes the ticket, whether it is still good or not. */
  Future<Optional<Actor>> takeTicket(Buffer hash, Instant now) {
    return database.first(
        SessionRepository::actor,
        """
        with taken as (delete from live_ticket where ticket_hash = $4 returning session_id, expires_at)
        select a.id, a.name, a.role, s.id as session_id
        from taken t join session s on s.id = t.session_id join account a on a.id = s.account_id
        where t.expires_at > $1 and
        """
            + OPEN,
        at(now),
        at(now.minus(IDLE)),
        demo,
        hash);
  }

  private static Actor actor(Row row) {
    return new Actor(
        row.getUUID("id"),
        row.getUUID("session_id"),
        row.getString("name"),
        Role.valueOf(row.getString("role")));
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static Instant instant(OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }
}
