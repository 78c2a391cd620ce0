package eu.clusterxchange.chat;

import eu.clusterxchange.platform.stream.StreamEvent;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * One stored event of a conversation (realtime 2).
 *
 * @param clientId what the sender named it; null for lines of the system
 * @param target the seq of the message that an {@code edited} or {@code deleted} event is about
 * @param text of a message as it is now; null once deleted
 * @param status the match's new status, in a line of the system
 */
record ConversationEvent(
    long seq,
    Type type,
    Author author,
    String clientId,
    Long target,
    String text,
    Instant editedAt,
    Instant deletedAt,
    String status,
    String reason,
    UUID exchangeId,
    Instant at) {

  enum Type {
    message,
    edited,
    deleted,
    status
  }

  static ConversationEvent of(Row row) {
    return new ConversationEvent(
        row.getLong("seq"),
        Type.valueOf(row.getString("type")),
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

  StreamEvent toStream() {
    return new StreamEvent(seq, toJson());
  }

  JsonObject toJson() {
    var json = new JsonObject().put("type", type.name()).put("seq", seq);
    switch (type) {
      case message -> {
        json.put("clientMessageId", clientId)
            .put("author", author.toJson())
            .put("text", text)
            .put("postedAt", at.toString());
        if (editedAt != null) {
          json.put("editedAt", editedAt.toString());
        }
        if (deletedAt != null) {
          json.put("deletedAt", deletedAt.toString());
        }
      }
      case edited ->
          json.put("target", target)
              .put("author", author.toJson())
              .put("text", text)
              .put("at", at.toString());
      case deleted ->
          json.put("target", target).put("author", author.toJson()).put("at", at.toString());
      case status -> {
        json.put("status", status).put("by", author.toJson()).put("at", at.toString());
        if (reason != null) {
          json.put("reason", reason);
        }
        if (exchangeId != null) {
          json.put("exchangeId", exchangeId.toString());
        }
      }
    }
    return json;
  }
}
