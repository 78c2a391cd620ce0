package eu.clusterxchange.accounts;

import static org.awaitility.Awaitility.await;

import eu.clusterxchange.testing.TestClient.Answer;
import eu.clusterxchange.testing.TestServer;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody who registers over the API of a demo and reads the mails that come of it. */
final class Registrations {
  private static final Pattern TOKEN = Pattern.compile("#token=([\\w-]+)");

  private final TestServer server;

  Registrations(TestServer server) {
    this.server = server;
  }

  static String email(String login) {
    return login.replaceAll("[^\\w.]+", ".") + "@clusters.example";
  }

  static JsonObject of(String login) {
    return of(login, email(login));
  }

  static JsonObject of(String login, String email) {
    return new JsonObject()
        .put("login", login)
        .put("email", email)
        .put("emailConfirmation", email)
        .put("password", AccountsFixture.PASSWORD)
        .put("title", "Dr")
        .put("firstName", "Maja")
        .put("lastName", "Kovač")
        .put("organisation", "Cluster of Clean Rivers")
        .put("country", "SI")
        .put("privacyConsent", true)
        .put("visible", true)
        .put("monthlyNewsletter", true);
  }

  Answer register(JsonObject body) {
    return server.client().post("/api/accounts", body);
  }

  Answer confirm(String token) {
    return server.client().post("/api/accounts/confirmation", new JsonObject().put("token", token));
  }

  Answer again(String login) {
    return server
        .client()
        .post("/api/accounts/confirmation-mails", new JsonObject().put("login", login));
  }

  Answer signIn(String login) {
    return server
        .client()
        .post(
            "/api/sessions",
            new JsonObject().put("login", login).put("password", AccountsFixture.PASSWORD));
  }

  /** Latest first. */
  List<JsonObject> mailsTo(String email) {
    return server.client().get("/api/demo/mails").json().getJsonArray("mails").stream()
        .map(JsonObject.class::cast)
        .filter(mail -> mail.getString("to").equals(email))
        .toList();
  }

  /** Waits until so many mails have come; the latest. */
  JsonObject mailTo(String email, int count) {
    return await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> mailsTo(email), mails -> mails.size() == count)
        .get(0);
  }

  static String token(JsonObject mail) {
    Matcher matcher = TOKEN.matcher(mail.getString("text"));
    if (!matcher.find()) {
      throw new AssertionError("no link in " + mail.encodePrettily());
    }
    return matcher.group(1);
  }
}
