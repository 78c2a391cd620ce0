package eu.clusterxchange.notifications;

import eu.clusterxchange.platform.outbox.Announcement;
import eu.clusterxchange.platform.sql.Database;
import eu.clusterxchange.platform.sql.Transaction;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** The tables notification and notification_mark. */
final class NotificationRepository {
  private final Database database;

  NotificationRepository(Database database) {
    this.database = database;
  }

  /** How far an account goes and has read. */
  record Mark(long head, long readUpTo) {}

  /**
   * Adds one notification to each account, at its next position. The accounts are locked in order
   * of their ids, so that no two announcements wait for each other.
   *
   * @param awaitingDigest whether the account wants it in the mail of the day
   */
  Future<List<Notification>> add(
      Transaction tx,
      SortedMap<UUID, NotificationRule> told,
      Map<UUID, Boolean> awaitingDigest,
      Announcement announcement,
      Instant at) {
    var values = new JsonObject();
    announcement.values().forEach(values::put);
    return tx.list(
        NotificationRepository::notification,
        """
        with told as (select * from unnest($1::uuid[], $2::text[], $3::text[], $8::bool[]) as t(account_id, kind, text_key, awaits_digest)),
        numbered as (
          insert into notification_mark as m (account_id, last_seq) select account_id, 1 from told order by account_id
          on conflict (account_id) do update set last_seq = m.last_seq + 1 returning account_id, last_seq)
        insert into notification (account_id, seq, kind, object_type, object_id, text_key, params, at, awaits_digest)
        select n.account_id, n.last_seq, t.kind, $4, $5, t.text_key, $6, $7, t.awaits_digest
        from numbered n join told t using (account_id) returning *
        """,
        told.keySet().toArray(UUID[]::new),
        told.values().stream().map(NotificationRule::event).toArray(String[]::new),
        told.values().stream().map(NotificationRule::textKey).toArray(String[]::new),
        announcement.objectType(),
        announcement.object(),
        values,
        at.atOffset(ZoneOffset.UTC),
        told.keySet().stream().map(awaitingDigest::get).toArray(Boolean[]::new));
  }

  /** Those of an account that wait for the mail of the day; from then on they do no longer. */
  Future<List<Notification>> takeForDigest(Transaction tx, UUID account) {
    return tx.list(
        NotificationRepository::notification,
        """
        with taken as (
          update notification set awaits_digest = false where account_id = $1 and awaits_digest returning *)
        select * from taken order by seq
        """,
        account);
  }

  /** Those of them that the person has not read, oldest first. */
  Future<List<Notification>> unread(Transaction tx, UUID account, Collection<Long> seqs) {
    return tx.list(
        NotificationRepository::notification,
        """
        select n.* from notification n join notification_mark m using (account_id)
        where n.account_id = $1 and n.seq = any($2) and n.seq > m.read_up_to order by n.seq
        """,
        account,
        seqs.toArray(Long[]::new));
  }

  /** Newest first. */
  Future<List<Notification>> before(UUID account, long before, int limit) {
    return database.list(
        NotificationRepository::notification,
        "select * from notification where account_id = $1 and seq < $2 order by seq desc limit $3",
        account,
        before,
        limit);
  }

  /** Oldest first. */
  Future<List<Notification>> after(UUID account, long after, int limit) {
    return database.list(
        NotificationRepository::notification,
        "select * from notification where account_id = $1 and seq > $2 order by seq limit $3",
        account,
        after,
        limit);
  }

  Future<Mark> mark(UUID account) {
    return database
        .first(
            row -> new Mark(row.getLong("last_seq"), row.getLong("read_up_to")),
            "select last_seq, read_up_to from notification_mark where account_id = $1",
            account)
        .map(found -> found.orElse(new Mark(0, 0)));
  }

  /** Never goes back, and never beyond the newest. True when it went on. */
  Future<Boolean> read(UUID account, long seq) {
    return database
        .query(
            """
            update notification_mark set read_up_to = least($2, last_seq)
            where account_id = $1 and read_up_to < least($2, last_seq)
            """,
            account,
            seq)
        .map(rows -> rows.rowCount() > 0);
  }

  /** Every account has a position, even before it was told anything. */
  Future<Map<UUID, Long>> heads(Collection<UUID> accounts) {
    return database
        .list(
            row -> Map.entry(row.getUUID("id"), row.getLong("head")),
            """
            select a.id, coalesce(m.last_seq, 0) as head
            from account a left join notification_mark m on m.account_id = a.id where a.id = any($1)
            """,
            (Object) accounts.toArray(UUID[]::new))
        .map(
            list ->
                list.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  private static Notification notification(Row row) {
    var values = new HashMap<String, String>();
    row.getJsonObject("params")
        .forEach(entry -> values.put(entry.getKey(), (String) entry.getValue()));
    return new Notification(
        row.getUUID("account_id"),
        row.getLong("seq"),
        row.getString("kind"),
        row.getString("object_type"),
        row.getUUID("object_id"),
        row.getString("text_key"),
        values,
        row.getOffsetDateTime("at").toInstant());
  }
}
