package eu.clusterxchange.platform.outbox;

import io.vertx.core.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Says on the outbox that something happened that people may have to be told of. The feature that
 * announces knows neither whom nor how.
 *
 * @param event what happened: {@code match-initiated} …
 * @param objectType and {@code object}: to what
 * @param by in which relation to the object somebody did it; null when a rule did
 * @param values what the text about it names: organisations, references, reasons
 */
public record Announcement(
    String event, String objectType, UUID object, String by, Map<String, String> values) {
  public static final String TOPIC = "notify";

  public JsonObject toJson() {
    var named = new JsonObject();
    values.forEach(named::put);
    return new JsonObject()
        .put("event", event)
        .put("objectType", objectType)
        .put("object", object.toString())
        .put("by", by)
        .put("values", named);
  }

  public static Announcement of(JsonObject json) {
    var values = new LinkedHashMap<String, String>();
    json.getJsonObject("values")
        .forEach(entry -> values.put(entry.getKey(), (String) entry.getValue()));
    return new Announcement(
        json.getString("event"),
        json.getString("objectType"),
        UUID.fromString(json.getString("object")),
        json.getString("by"),
        values);
  }
}
