package eu.clusterxchange.chat;

import eu.clusterxchange.platform.http.Reply;
import eu.clusterxchange.platform.http.Routes;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** Conversations over HTTP: the list with its unread counts. */
final class ChatRoutes implements Routes {
  private final ChatReading reading;

  ChatRoutes(ChatReading reading) {
    this.reading = reading;
  }

  @Override
  public void mount(Operations operations) {
    operations.on(
        "listConversations",
        call ->
            reading
                .overview(call.actor())
                .map(
                    conversations ->
                        Reply.ok(
                            new JsonObject().put("conversations", new JsonArray(conversations)))));
  }
}
