package eu.clusterxchange.testing;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** A program that speaks the API with a bearer token, as a client of another organisation would. */
public final class TestClient {
  private static final HttpClient HTTP =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

  private final String url;
  private String token;
  private JsonObject account;

  TestClient(String url) {
    this.url = url;
  }

  /** A client of the server at this address that nobody has signed in on. */
  public static TestClient of(String url) {
    return new TestClient(url);
  }

  /** An answer. */
  public record Answer(int status, String text, HttpResponse<String> raw) {
    public JsonObject json() {
      return new JsonObject(text);
    }

    /** The last part of the problem's type, such as {@code not-found}. */
    public String problem() {
      return json().getString("type").replace("/problems/", "");
    }
  }

  public TestClient signIn(String login, String password) {
    Answer answer =
        post("/api/sessions", new JsonObject().put("login", login).put("password", password));
    if (answer.status() != 200) {
      throw new AssertionError("sign-in of " + login + " failed: " + answer.text());
    }
    token = answer.json().getString("accessToken");
    account = answer.json().getJsonObject("account");
    return this;
  }

  public TestClient signInAsDemo(String login) {
    JsonArray accounts = get("/api/demo").json().getJsonArray("accounts");
    String password =
        accounts.stream()
            .map(JsonObject.class::cast)
            .filter(a -> a.getString("login").equals(login))
            .map(a -> a.getString("password"))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no demo account " + login + " in " + accounts));
    return signIn(login, password);
  }

  public TestClient withToken(String other) {
    token = other;
    return this;
  }

  public String token() {
    return token;
  }

  /** {@code {"id","name","role"}} of whoever signed in. */
  public JsonObject account() {
    return account;
  }

  public String url() {
    return url;
  }

  public Answer get(String path) {
    return send("GET", path, null);
  }

  public Answer post(String path, JsonObject body) {
    return send("POST", path, body == null ? "" : body.encode());
  }

  public Answer delete(String path) {
    return send("DELETE", path, null);
  }

  /** Any request. {@code headers} are pairs of name and value. */
  public Answer send(String method, String path, String body, String... headers) {
    var request = HttpRequest.newBuilder(URI.create(url + path)).timeout(Duration.ofSeconds(30));
    request.method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (body != null) {
      request.setHeader("Content-Type", "application/json");
    }
    if (token != null) {
      request.setHeader("Authorization", "Bearer " + token);
    }
    for (int i = 0; i < headers.length; i += 2) {
      request.setHeader(headers[i], headers[i + 1]);
    }
    try {
      HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
      return new Answer(response.statusCode(), response.body(), response);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Opens the live channel. */
  public TestSocket live() {
    return TestSocket.open(url, token, "/eventbus/websocket");
  }
}
