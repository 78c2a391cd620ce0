package eu.clusterxchange.notifications;

import eu.clusterxchange.platform.sql.Transaction;
import io.vertx.core.Future;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The table conversation_digest. */
final class ConversationDigestRepository {

  /** Up to which message and when somebody was last told. */
  record Told(long seq, Instant at) {}

  Future<Map<UUID, Told>> of(Transaction tx, UUID conversation) {
    return tx.list(
            row ->
                Map.entry(
                    row.getUUID("account_id"),
                    new Told(
                        row.getLong("told_seq"), row.getOffsetDateTime("told_at").toInstant())),
            "select account_id, told_seq, told_at from conversation_digest where conversation_id = $1",
            conversation)
        .map(
            list ->
                list.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  Future<Void> save(Transaction tx, UUID conversation, Map<UUID, Long> told, Instant at) {
    List<UUID> accounts = List.copyOf(told.keySet());
    return tx.query(
            """
            insert into conversation_digest (conversation_id, account_id, told_seq, told_at)
            select $1, t.account_id, t.seq, $4 from unnest($2::uuid[], $3::bigint[]) as t(account_id, seq)
            on conflict (conversation_id, account_id) do update set told_seq = excluded.told_seq, told_at = excluded.told_at
            """,
            conversation,
            accounts.toArray(UUID[]::new),
            accounts.stream().map(told::get).toArray(Long[]::new),
            at.atOffset(ZoneOffset.UTC))
        .mapEmpty();
  }
}
