package eu.clusterxchange.platform.http;

import io.vertx.core.http.Cookie;
import io.vertx.core.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A successful answer.
 *
 * @param body null for none
 * @param headers take the place of those that every answer has, such as {@code Cache-Control}
 * @param file null for none; comes instead of a body
 */
public record Reply(
    int status,
    JsonObject body,
    List<Cookie> cookies,
    Map<String, String> headers,
    Attachment file) {
  public static Reply file(Attachment file) {
    return new Reply(200, null, List.of(), Map.of(), file);
  }

  public static Reply ok(JsonObject body) {
    return of(200, body);
  }

  public static Reply created(JsonObject body) {
    return of(201, body);
  }

  /** Taken, and done a little later. */
  public static Reply accepted(JsonObject body) {
    return of(202, body);
  }

  public static Reply done() {
    return of(204, null);
  }

  /** The caller has it already: to a request with {@code If-None-Match}. */
  public static Reply unchanged() {
    return of(304, null);
  }

  private static Reply of(int status, JsonObject body) {
    return new Reply(status, body, List.of(), Map.of(), null);
  }

  public Reply with(List<Cookie> set) {
    return new Reply(status, body, set, headers, file);
  }

  public Reply withHeader(String name, String value) {
    var more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Reply(status, body, cookies, more, file);
  }
}
