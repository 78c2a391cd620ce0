package eu.clusterxchange.platform.http;

import io.vertx.core.http.Cookie;
import io.vertx.core.json.JsonObject;
import java.util.List;

/**
 * A successful answer.
 *
 * @param body null for none
 * @param file null for none; comes instead of a body
 */
public record Reply(int status, JsonObject body, List<Cookie> cookies, Attachment file) {
  public Reply(int status, JsonObject body, List<Cookie> cookies) {
    this(status, body, cookies, null);
  }

  public static Reply file(Attachment file) {
    return new Reply(200, null, List.of(), file);
  }

  public static Reply ok(JsonObject body) {
    return new Reply(200, body, List.of());
  }

  public static Reply created(JsonObject body) {
    return new Reply(201, body, List.of());
  }

  public static Reply done() {
    return new Reply(204, null, List.of());
  }

  public Reply with(List<Cookie> set) {
    return new Reply(status, body, set);
  }
}
