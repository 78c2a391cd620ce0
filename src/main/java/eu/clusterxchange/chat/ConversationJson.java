package eu.clusterxchange.chat;

import eu.clusterxchange.platform.stream.StreamEvent;
import io.vertx.core.json.JsonObject;

/** Conversations as clients read them (realtime 2). */
final class ConversationJson {
  private ConversationJson() {}

  static JsonObject author(Author author) {
    return new JsonObject()
        .put("accountId", author.accountId() == null ? null : author.accountId().toString())
        .put("name", author.name())
        .put("role", author.role());
  }

  static StreamEvent streamed(ConversationEvent event) {
    return new StreamEvent(event.seq(), event(event));
  }

  static JsonObject event(ConversationEvent event) {
    var json = new JsonObject().put("type", event.type().name()).put("seq", event.seq());
    switch (event.type()) {
      case message -> {
        json.put("clientMessageId", event.clientId())
            .put("author", author(event.author()))
            .put("text", event.text())
            .put("postedAt", event.at().toString());
        if (event.editedAt() != null) {
          json.put("editedAt", event.editedAt().toString());
        }
        if (event.deletedAt() != null) {
          json.put("deletedAt", event.deletedAt().toString());
        }
      }
      case edited ->
          json.put("target", event.target())
              .put("author", author(event.author()))
              .put("text", event.text())
              .put("at", event.at().toString());
      case deleted ->
          json.put("target", event.target())
              .put("author", author(event.author()))
              .put("at", event.at().toString());
      case status -> {
        json.put("status", event.status())
            .put("by", author(event.author()))
            .put("at", event.at().toString());
        if (event.reason() != null) {
          json.put("reason", event.reason());
        }
        if (event.exchangeId() != null) {
          json.put("exchangeId", event.exchangeId().toString());
        }
      }
    }
    return json;
  }
}
