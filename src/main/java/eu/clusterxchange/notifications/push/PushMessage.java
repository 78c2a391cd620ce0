package eu.clusterxchange.notifications.push;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;

/**
 * What a device shows.
 *
 * @param link a path of our own, opened by a click
 * @param topic at most 32 letters and digits; a message replaces one of the same topic that was not
 *     delivered yet
 */
public record PushMessage(String title, String text, String link, String topic) {
  Buffer body() {
    return new JsonObject()
        .put("title", title)
        .put("text", text)
        .put("link", link)
        .put("tag", topic)
        .toBuffer();
  }
}
