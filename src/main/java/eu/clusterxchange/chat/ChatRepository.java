package eu.clusterxchange.chat;

import eu.clusterxchange.platform.sql.Database;
import eu.clusterxchange.platform.sql.Transaction;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** All SQL of conversations. */
final class ChatRepository {
  private final Database database;

  ChatRepository(Database database) {
    this.database = database;
  }

  /**
   * The room as the lock holder sees it.
   *
   * @param announcedAt when others were last told that it goes on; null for never
   */
  record Room(long lastSeq, boolean closed, Instant announcedAt) {}

  Future<Void> create(Transaction tx, UUID conversation, String kind) {
    return tx.query(
            "insert into conversation (id, kind) values ($1, $2) on conflict do nothing",
            conversation,
            kind)
        .mapEmpty();
  }

  /** Holds the conversation until the transaction ends: events are numbered one after the other. */
  Future<Optional<Room>> lock(Transaction tx, UUID conversation) {
    return tx.first(
        row ->
            new Room(
                row.getLong("last_seq"),
                row.getValue("closed_at") != null,
                instant(row.getOffsetDateTime("announced_at"))),
        "select last_seq, closed_at, announced_at from conversation where id = $1 for update",
        conversation);
  }

  Future<Void> setAnnounced(Transaction tx, UUID conversation, Instant at) {
    return tx.query(
            "update conversation set announced_at = $2 where id = $1",
            conversation,
            at.atOffset(ZoneOffset.UTC))
        .mapEmpty();
  }

  /** The newest message of others that each has not read; those without one are left out. */
  Future<Map<UUID, Long>> unread(Transaction tx, UUID conversation, Collection<UUID> accounts) {
    return tx.list(
            row -> Map.entry(row.getUUID("account_id"), row.getLong("seq")),
            """
            select a.account_id, max(e.seq) as seq from unnest($2::uuid[]) as a(account_id)
            left join read_mark r on r.conversation_id = $1 and r.account_id = a.account_id
            join conversation_event e on e.conversation_id = $1 and e.seq > coalesce(r.seq, 0)
              and e.type = 'message' and e.deleted_at is null and e.author_id <> a.account_id
            group by a.account_id
            """,
            conversation,
            accounts.toArray(UUID[]::new))
        .map(
            list ->
                list.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  Future<Optional<ConversationEvent>> byClientId(
      Transaction tx, UUID conversation, UUID author, String clientId) {
    return tx.first(
        ChatRepository::event,
        "select * from conversation_event where conversation_id = $1 and author_id = $2 and client_id = $3",
        conversation,
        author,
        clientId);
  }

  Future<Optional<ConversationEvent>> message(Transaction tx, UUID conversation, long seq) {
    return tx.first(
        ChatRepository::event,
        "select * from conversation_event where conversation_id = $1 and seq = $2 and type = 'message'",
        conversation,
        seq);
  }

  /** Appends an event at the seq it carries, which must be the next. */
  Future<Void> append(Transaction tx, UUID conversation, ConversationEvent event) {
    return tx.write(
            "update conversation set last_seq = $2 where id = $1 and last_seq = $2 - 1",
            conversation,
            event.seq())
        .compose(
            changed ->
                changed == 1
                    ? Future.succeededFuture()
                    : Future.failedFuture(
                        new IllegalStateException("the conversation was not locked")))
        .compose(
            v ->
                tx.query(
                    """
                    insert into conversation_event (conversation_id, seq, type, author_id, author_name, author_role, client_id, target, text, status,
                      reason, exchange_id, at)
                    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
                    """,
                    conversation,
                    event.seq(),
                    event.type().name(),
                    event.author().accountId(),
                    event.author().name(),
                    event.author().role(),
                    event.clientId(),
                    event.target(),
                    event.text(),
                    event.status(),
                    event.reason(),
                    event.exchangeId(),
                    event.at().atOffset(ZoneOffset.UTC)))
        .mapEmpty();
  }

  Future<Void> replaceText(Transaction tx, UUID conversation, long seq, String text, Instant at) {
    return tx.query(
            "update conversation_event set text = $3, edited_at = $4 where conversation_id = $1 and seq = $2",
            conversation,
            seq,
            text,
            at.atOffset(ZoneOffset.UTC))
        .mapEmpty();
  }

  Future<Void> removeText(Transaction tx, UUID conversation, long seq, Instant at) {
    return tx.query(
            "update conversation_event set text = null, deleted_at = $3 where conversation_id = $1 and seq = $2",
            conversation,
            seq,
            at.atOffset(ZoneOffset.UTC))
        .mapEmpty();
  }

  /** From now on it can be read and no longer written in. */
  Future<Void> close(Transaction tx, UUID conversation, Instant at) {
    return tx.query(
            "update conversation set closed_at = coalesce(closed_at, $2) where id = $1",
            conversation,
            at.atOffset(ZoneOffset.UTC))
        .mapEmpty();
  }

  Future<Long> head(UUID conversation) {
    return database
        .first(
            row -> row.getLong("last_seq"),
            "select last_seq from conversation where id = $1",
            conversation)
        .map(seq -> seq.orElse(0L));
  }

  Future<List<ConversationEvent>> after(UUID conversation, long seq, int limit) {
    return database.list(
        ChatRepository::event,
        "select * from conversation_event where conversation_id = $1 and seq > $2 order by seq limit $3",
        conversation,
        seq,
        limit);
  }

  Future<List<ConversationEvent>> before(UUID conversation, long seq, int limit) {
    return database.list(
        ChatRepository::event,
        """
        select * from (select * from conversation_event where conversation_id = $1 and seq < $2 order by seq desc limit $3) page order by seq
        """,
        conversation,
        seq,
        limit);
  }

  /** Never goes back, nor beyond the head. The new mark; empty when it did not move. */
  Future<Optional<Long>> markRead(UUID conversation, UUID account, long seq) {
    return database.first(
        row -> row.getLong("seq"),
        """
        insert into read_mark (conversation_id, account_id, seq)
        select $1, $2, least($3, last_seq) from conversation where id = $1
        on conflict (conversation_id, account_id) do update set seq = excluded.seq where read_mark.seq < excluded.seq
        returning seq
        """,
        conversation,
        account,
        seq);
  }

  /** Who has read how far. */
  Future<Map<UUID, Long>> readMarks(UUID conversation) {
    return database
        .list(
            row -> Map.entry(row.getUUID("account_id"), row.getLong("seq")),
            "select account_id, seq from read_mark where conversation_id = $1",
            conversation)
        .map(
            marks ->
                marks.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  Future<Map<UUID, Long>> heads(Collection<UUID> conversations) {
    return database
        .list(
            row -> Map.entry(row.getUUID("id"), row.getLong("last_seq")),
            "select id, last_seq from conversation where id = any($1)",
            (Object) conversations.toArray(UUID[]::new))
        .map(
            heads ->
                heads.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  /** Each conversation with what this person has not read of it; one query. */
  Future<List<JsonObject>> overview(Collection<UUID> conversations, UUID account) {
    return database.list(
        ChatRepository::overview,
        """
        select c.id, c.last_seq, coalesce(r.seq, 0) as read_up_to, n.unread, l.seq as seq, l.author_name, l.author_role, l.author_id, l.text, l.at
        from conversation c
        left join read_mark r on r.conversation_id = c.id and r.account_id = $2
        cross join lateral (select count(*) as unread from conversation_event e where e.conversation_id = c.id and e.seq > coalesce(r.seq, 0)
          and e.type = 'message' and e.deleted_at is null and e.author_id <> $2) n
        left join lateral (select * from conversation_event e where e.conversation_id = c.id and e.type = 'message' and e.deleted_at is null
          order by e.seq desc limit 1) l on true
        where c.id = any($1)
        """,
        conversations.toArray(UUID[]::new),
        account);
  }

  private static ConversationEvent event(Row row) {
    return new ConversationEvent(
        row.getLong("seq"),
        ConversationEvent.Type.valueOf(row.getString("type")),
        new Author(
            row.getUUID("author_id"), row.getString("author_name"), row.getString("author_role")),
        row.getString("client_id"),
        row.getLong("target"),
        row.getString("text"),
        instant(row.getOffsetDateTime("edited_at")),
        instant(row.getOffsetDateTime("deleted_at")),
        row.getString("status"),
        row.getString("reason"),
        row.getUUID("exchange_id"),
        instant(row.getOffsetDateTime("at")));
  }

  private static Instant instant(OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }

  private static JsonObject overview(Row row) {
    var json =
        new JsonObject()
            .put("matchId", row.getUUID("id").toString())
            .put("head", row.getLong("last_seq"))
            .put("readUpTo", row.getLong("read_up_to"))
            .put("unread", row.getLong("unread"));
    if (row.getLong("seq") != null) {
      json.put(
          "last",
          new JsonObject()
              .put("seq", row.getLong("seq"))
              .put(
                  "author",
                  ConversationJson.author(
                      new Author(
                          row.getUUID("author_id"),
                          row.getString("author_name"),
                          row.getString("author_role"))))
              .put("text", row.getString("text"))
              .put("postedAt", row.getOffsetDateTime("at").toInstant().toString()));
    }
    return json;
  }
}
