package eu.clusterxchange.notifications;

import eu.clusterxchange.platform.stream.StreamEvent;
import eu.clusterxchange.platform.text.Messages;
import io.vertx.core.json.JsonObject;

/** The {@code Notification} of the contract, and the event of the live channel. */
final class NotificationJson {
  private final Messages messages;

  NotificationJson(Messages messages) {
    this.messages = messages;
  }

  JsonObject of(Notification notification) {
    return new JsonObject()
        .put("seq", notification.seq())
        .put("kind", notification.kind())
        .put("link", NotificationLink.of(notification))
        .put(
            "object",
            new JsonObject()
                .put("type", notification.objectType())
                .put("id", notification.object().toString()))
        .put("text", messages.text(notification.textKey(), notification.values()))
        .put("at", notification.at().toString());
  }

  StreamEvent event(Notification notification) {
    return new StreamEvent(
        notification.seq(), new JsonObject().put("type", "notification").mergeIn(of(notification)));
  }
}
