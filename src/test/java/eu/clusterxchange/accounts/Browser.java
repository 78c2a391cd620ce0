package eu.clusterxchange.accounts;

import eu.clusterxchange.testing.TestClient;
import eu.clusterxchange.testing.TestClient.Answer;
import eu.clusterxchange.testing.TestServer;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Keeps cookies and says where its requests come from, as a browser does. */
final class Browser {
  private final TestClient client;
  private final String origin;
  private final Map<String, String> cookies = new TreeMap<>();

  Browser(TestServer server) {
    this.client = server.client();
    this.origin = server.url();
  }

  Answer signIn(String login, String password) {
    return send(
        "POST",
        "/api/sessions",
        new JsonObject().put("login", login).put("password", password).encode(),
        "Origin",
        origin);
  }

  Answer refresh() {
    return send("POST", "/api/sessions/refresh", "", "Origin", origin);
  }

  Answer get(String path) {
    return send("GET", path, null);
  }

  Answer delete(String path) {
    return send("DELETE", path, null, "Origin", origin);
  }

  /** A request with these headers and no others but the cookies. */
  Answer send(String method, String path, String body, String... headers) {
    List<String> all = new ArrayList<>(List.of(headers));
    if (!cookies.isEmpty()) {
      all.add("Cookie");
      all.add(
          cookies.entrySet().stream()
              .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
              .reduce((a, b) -> a + "; " + b)
              .orElseThrow());
    }
    Answer answer = client.send(method, path, body, all.toArray(String[]::new));
    answer.raw().headers().allValues("set-cookie").forEach(this::keep);
    return answer;
  }

  private void keep(String header) {
    String pair = header.substring(0, header.indexOf(';'));
    String name = pair.substring(0, pair.indexOf('='));
    if (header.contains("Max-Age=0;") || header.endsWith("Max-Age=0")) {
      cookies.remove(name);
    } else {
      cookies.put(name, pair.substring(name.length() + 1));
    }
  }

  String cookie(String name) {
    return cookies.get(name);
  }

  Browser with(String name, String value) {
    cookies.put(name, value);
    return this;
  }

  /**
   * Only the cookies of the paths below {@code /api/sessions}, as when the access cookie is over.
   */
  Browser withoutAccess() {
    cookies.remove("cxc-access");
    return this;
  }
}
