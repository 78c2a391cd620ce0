package eu.clusterxchange.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import eu.clusterxchange.testing.TestClient;
import eu.clusterxchange.testing.TestServer;
import eu.clusterxchange.testing.TestSocket;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

/** From a click of one person to the bell, the open page and the mailbox of another. */
@TestMethodOrder(org.junit.jupiter.api.MethodOrderer.OrderAnnotation.class)
class NotificationsIT {
  @RegisterExtension
  @Order(1)
  static final GreenMailExtension MAIL =
      new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort()).withPerMethodLifecycle(false);

  private static TestServer server;

  @RegisterExtension
  @Order(2)
  static final org.junit.jupiter.api.extension.BeforeAllCallback START =
      context -> {
        server =
            TestServer.demo()
                .with("MAIL_HOST", "127.0.0.1")
                .with("MAIL_PORT", String.valueOf(MAIL.getSmtp().getPort()));
        server.start();
      };

  @org.junit.jupiter.api.AfterAll
  static void stop() {
    server.stop();
  }

  @Test
  @Order(1)
  void whatHappenedInTheDemoIsTold() {
    TestClient anna = server.signedIn("anna.host");
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () -> assertThat(kinds(inbox(anna))).contains("match-initiated", "exchange-created"));
    JsonObject inbox = inbox(anna);
    assertThat(seqs(inbox))
        .containsExactlyElementsOf(
            LongStream.iterate(inbox.getLong("head"), seq -> seq >= 1, seq -> seq - 1)
                .boxed()
                .toList());
    assertThat(inbox.getLong("unread")).isEqualTo(inbox.getLong("head"));
  }

  @Test
  @Order(2)
  void aValidationReachesTheOtherSideLiveAndByMail() throws Exception {
    TestClient freya = server.signedIn("freya.visitor");
    TestClient anna = server.signedIn("anna.host");
    settle(anna);
    long before = inbox(anna).getLong("head");
    JsonObject match = pendingMatch(freya);
    try (TestSocket live = anna.live()) {
      live.listen("account." + anna.account().getString("id"));
      assertThat(freya.post("/api/matches/" + match.getString("id") + "/validation", null).status())
          .isEqualTo(200);
      JsonObject told =
          live.event("notification", event -> event.getString("kind").equals("match-validated"));
      assertThat(told.getLong("seq")).isEqualTo(before + 1);
      assertThat(told.getString("text")).contains("Your answer is awaited");
      assertThat(told.getJsonObject("object").getString("id")).isEqualTo(match.getString("id"));

      JsonObject since =
          live.ask("account.since", new JsonObject().put("after", before).put("limit", 10));
      assertThat(since.getJsonArray("events").getJsonObject(0)).isEqualTo(told);
      assertThat(since.getBoolean("caughtUp")).isTrue();
    }
    String subject =
        match.getJsonObject("visitor").getString("organisation") + " validated your match";
    await().atMost(Duration.ofSeconds(20)).until(() -> mailsTo("anna.host", subject).size() == 1);
    MimeMessage mail = mailsTo("anna.host", subject).get(0);
    assertThat(GreenMailUtil.getBody(mail))
        .contains("/matches/" + match.getString("id"))
        .contains("Your answer is awaited");
    assertThat(mail.getHeader("Message-ID")).hasSize(1);
    assertThat(mail.getHeader("Message-ID")[0]).endsWith("@clusterxchange>");
  }

  @Test
  @Order(3)
  void whatIsReadStaysReadOnEveryPage() {
    TestClient anna = server.signedIn("anna.host");
    long head = inbox(anna).getLong("head");
    try (TestSocket live = anna.live()) {
      live.listen("account." + anna.account().getString("id"));
      read(anna, head - 1);
      assertThat(inbox(anna).getLong("unread")).isEqualTo(1);
      read(anna, 1);
      assertThat(inbox(anna).getLong("unread")).as("never goes back").isEqualTo(1);
      read(anna, head + 1_000);
      assertThat(inbox(anna).getLong("readUpTo")).as("never beyond the newest").isEqualTo(head);
      live.event("read", event -> event.getLong("seq") >= head);
    }
  }

  @Test
  @Order(4)
  void pagesGoBackToTheFirst() {
    TestClient anna = server.signedIn("anna.host");
    long head = inbox(anna).getLong("head");
    JsonObject page = anna.get("/api/notifications?limit=2").json();
    assertThat(seqs(page)).containsExactly(head, head - 1);
    assertThat(seqs(anna.get("/api/notifications?limit=2&before=" + (head - 1)).json()))
        .containsExactly(head - 2, head - 3);
    assertThat(anna.get("/api/notifications?limit=-1").status()).isEqualTo(400);
    assertThat(anna.post("/api/notifications/read", new JsonObject().put("seq", -1)).status())
        .isEqualTo(422);
  }

  @Test
  @Order(5)
  void nobodyHearsWhatOthersAreTold() {
    TestClient bruno = server.signedIn("bruno.host");
    TestClient anna = server.signedIn("anna.host");
    try (TestSocket live = bruno.live()) {
      live.raw(
          new JsonObject()
              .put("type", "register")
              .put("address", "account." + anna.account().getString("id"))
              .encode());
      live.await(
          frame ->
              "err".equals(frame.getString("type"))
                  && ("account." + anna.account().getString("id"))
                      .equals(frame.getString("address")));
    }
    assertThat(server.client().get("/api/notifications").status()).isEqualTo(401);
  }

  @Test
  @Order(6)
  void aRejectionNamesItsReason() {
    TestClient freya = server.signedIn("freya.visitor");
    TestClient anna = server.signedIn("anna.host");
    JsonObject match = matchWith(freya, "VALIDATED_BY_VO");
    assertThat(
            anna.post(
                    "/api/matches/" + match.getString("id") + "/rejection",
                    new JsonObject().put("reason", "Our house is full until autumn."))
                .status())
        .isEqualTo(200);
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                assertThat(texts(inbox(freya)))
                    .anyMatch(text -> text.endsWith("Our house is full until autumn.")));
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> !mailsTo("freya.visitor", "rejected your match").isEmpty());
  }

  private static void settle(TestClient client) {
    await()
        .during(Duration.ofSeconds(2))
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                "0"
                    .equals(
                        eu.clusterxchange.testing.TestDatabase.value(
                            server.database(), "select count(*) from outbox")));
    assertThat(inbox(client)).isNotNull();
  }

  private static JsonObject pendingMatch(TestClient client) {
    return matchWith(client, "PENDING");
  }

  private static JsonObject matchWith(TestClient client, String status) {
    return client.get("/api/matches").json().getJsonArray("matches").stream()
        .map(JsonObject.class::cast)
        .filter(match -> match.getString("status").equals(status))
        .findFirst()
        .orElseThrow();
  }

  private static JsonObject inbox(TestClient client) {
    return client.get("/api/notifications?limit=100").json();
  }

  private static void read(TestClient client, long seq) {
    assertThat(client.post("/api/notifications/read", new JsonObject().put("seq", seq)).status())
        .isEqualTo(204);
  }

  private static List<JsonObject> list(JsonObject inbox) {
    JsonArray array = inbox.getJsonArray("notifications");
    return array.stream().map(JsonObject.class::cast).toList();
  }

  private static List<Long> seqs(JsonObject inbox) {
    return list(inbox).stream().map(one -> one.getLong("seq")).toList();
  }

  private static List<String> kinds(JsonObject inbox) {
    return list(inbox).stream().map(one -> one.getString("kind")).toList();
  }

  private static List<String> texts(JsonObject inbox) {
    return list(inbox).stream().map(one -> one.getString("text")).toList();
  }

  private static List<MimeMessage> mailsTo(String login, String subject) throws Exception {
    return Arrays.stream(MAIL.getReceivedMessages())
        .filter(
            mail -> {
              try {
                return mail.getRecipients(Message.RecipientType.TO)[0]
                        .toString()
                        .startsWith(login + "@")
                    && mail.getSubject().endsWith(subject);
              } catch (jakarta.mail.MessagingException e) {
                throw new IllegalStateException(e);
              }
            })
        .toList();
  }
}
