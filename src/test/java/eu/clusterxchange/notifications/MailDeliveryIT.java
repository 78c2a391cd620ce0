package eu.clusterxchange.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.clusterxchange.testing.Demo;
import eu.clusterxchange.testing.LoopbackPushService.Browser;
import eu.clusterxchange.testing.TestClient;
import eu.clusterxchange.testing.TestServer;
import eu.clusterxchange.testing.TestSocket;
import io.vertx.core.json.JsonObject;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** When a mail comes, when none does, and how it is ended. */
class MailDeliveryIT {
  @RegisterExtension static final Delivery DELIVERY = new Delivery();

  private final TestClient anna = DELIVERY.person("anna.host");
  private final String match = Demo.match(anna, "Nordic Sensor Lab");

  @AfterEach
  void asBefore() {
    DELIVERY.prefers(anna, Matter.MATCHES, MailMode.AT_ONCE);
    DELIVERY.settle();
  }

  @Test
  void atOnceIsTheUsualForThoseWhoTakePart() throws Exception {
    DELIVERY.rejects(match, "At once Ltd", "We have no room.");
    MimeMessage mail = mail("anna.host", "At once Ltd");
    assertThat(mail.getSubject()).isEqualTo("At once Ltd rejected your match");
    assertThat(Delivery.text(mail))
        .contains("Hello Anna Vermeulen")
        .contains(DELIVERY.server.url() + "/matches/" + match)
        .contains(DELIVERY.server.url() + "/notifications/settings")
        .contains(DELIVERY.server.url() + "/unsubscribe?token=MATCHES.");
    assertThat(mail.getHeader("List-Unsubscribe-Post"))
        .containsExactly("List-Unsubscribe=One-Click");
    assertThat(mail.getHeader("List-Unsubscribe")[0])
        .matches("<" + DELIVERY.server.url() + "/api/unsubscribe\\?token=[A-Za-z0-9._-]+>");
  }

  @Test
  void offIsSilentAndTheInboxHasItAnyway() {
    DELIVERY.prefers(anna, Matter.MATCHES, MailMode.OFF);
    DELIVERY.rejects(match, "Silent Ltd", "We have no room.");
    await().atMost(Delivery.PATIENCE).until(() -> inbox(anna).contains("Silent Ltd"));
    DELIVERY.settle();
    assertThat(DELIVERY.mails("anna.host", "Silent Ltd")).isEmpty();
  }

  /** Two instances look for what is due, and it is sent once. What was read before is not in it. */
  @Test
  void oncePerDayIsOneMailAtSevenFromWhicheverInstance() throws Exception {
    TestServer second = DELIVERY.instance();
    second.start();
    try {
      DELIVERY.prefers(anna, Matter.MATCHES, MailMode.DAILY);
      DELIVERY.rejects(match, "Read Ltd", "We have no room.");
      await().atMost(Delivery.PATIENCE).until(() -> inbox(anna).contains("Read Ltd"));
      readAll(anna);
      DELIVERY.rejects(match, "First Ltd", "We have no room.");
      DELIVERY.rejects(match, "Second Ltd", "We have no time.");
      await()
          .atMost(Delivery.PATIENCE)
          .until(() -> inbox(anna).contains("First Ltd") && inbox(anna).contains("Second Ltd"));
      DELIVERY.settle();
      assertThat(DELIVERY.mails("anna.host", "First Ltd")).isEmpty();

      DELIVERY.untilMorning(second);
      MimeMessage mail = mail("anna.host", "First Ltd");
      assertThat(Delivery.text(mail))
          .startsWith("2 notifications are waiting for you")
          .contains("Second Ltd")
          .doesNotContain("Read Ltd");
      DELIVERY.settle();
      assertThat(DELIVERY.mails("anna.host", "Ltd"))
          .filteredOn(one -> has(one, "First"))
          .hasSize(1);

      DELIVERY.untilMorning(second);
      DELIVERY.settle();
      assertThat(DELIVERY.mails("anna.host", "First Ltd")).as("the day after").hasSize(1);
    } finally {
      second.stop();
    }
  }

  private static boolean has(MimeMessage mail, String part) {
    return Delivery.text(mail).contains(part);
  }

  @Test
  void theButtonOfAMailProgramEndsMailsOfThisKind() throws Exception {
    DELIVERY.rejects(match, "Before Ltd", "We have no room.");
    String link =
        mail("anna.host", "Before Ltd").getHeader("List-Unsubscribe")[0].replaceAll("[<>]", "");
    assertThat(request(link, "GET")).as("programs that check links").isEqualTo(405);
    assertThat(mode(anna, "MATCHES")).isEqualTo("AT_ONCE");

    assertThat(request(link, "POST")).isEqualTo(204);
    assertThat(request(link, "POST")).as("again").isEqualTo(204);
    assertThat(mode(anna, "MATCHES")).isEqualTo("OFF");
    assertThat(mode(anna, "EXCHANGES")).isEqualTo("AT_ONCE");
    DELIVERY.rejects(match, "After Ltd", "We have no room.");
    await().atMost(Delivery.PATIENCE).until(() -> inbox(anna).contains("After Ltd"));
    DELIVERY.settle();
    assertThat(DELIVERY.mails("anna.host", "After Ltd")).isEmpty();
    assertThat(request(link + "x", "POST")).as("a changed link").isEqualTo(422);
  }

  @Test
  void thePageOfAMailEndsAllOfThemWithoutSigningIn() throws Exception {
    TestClient bruno = DELIVERY.person("bruno.host");
    String his = Demo.matches(bruno).get(0).getString("id");
    DELIVERY.announce(
        new eu.clusterxchange.platform.outbox.Announcement(
            "match-validated",
            "match",
            UUID.fromString(his),
            "VO",
            java.util.Map.of("organisation", "Page Ltd", "counterpart", "B")));
    String text = Delivery.text(mail("bruno.host", "Page Ltd"));
    String token = text.replaceFirst("(?s)^.*/unsubscribe\\?token=([A-Za-z0-9._-]+).*$", "$1");
    TestClient nobody = DELIVERY.server.client();
    TestClient.Answer answer =
        nobody.post("/api/unsubscriptions", new JsonObject().put("token", token).put("all", true));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().getJsonArray("matters"))
        .containsExactly("PROFILES", "MATCHES", "EXCHANGES", "REPORTS");
    assertThat(mode(bruno, "REPORTS")).isEqualTo("OFF");
  }

  @Test
  void aSlowMailServerHoldsUpNothingElse() throws Exception {
    Browser browser = DELIVERY.device(anna, "quick");
    DELIVERY.mailLine.hold();
    try (TestSocket live = anna.live()) {
      live.listen("account." + anna.account().getString("id"));
      DELIVERY.rejects(match, "Slow Ltd", "We have no room.");
      live.event("notification", event -> event.getString("text").contains("Slow Ltd"));
      await().atMost(Delivery.PATIENCE).until(() -> browser.received().size() == 1);
      DELIVERY.rejects(match, "Next Ltd", "We have no room.");
      live.event("notification", event -> event.getString("text").contains("Next Ltd"));
      assertThat(DELIVERY.mails("anna.host", "Slow Ltd")).isEmpty();
    } finally {
      DELIVERY.mailLine.release();
    }
    mail("anna.host", "Slow Ltd");
    mail("anna.host", "Next Ltd");
  }

  /** N7: whoever has not read for two minutes, and then not again for half an hour. */
  @Test
  void thoseWhoAreAwayHearThatAConversationGoesOn() throws Exception {
    String news = "There are new messages in the match of Nordic Sensor Lab";
    TestClient freya = DELIVERY.person("freya.visitor");
    try (TestSocket hers = freya.live();
        TestSocket annas = anna.live()) {
      readChat(annas, 1_000);
      readChat(hers, 1_000);
      DELIVERY.server.domainClock().advance(Duration.ofMinutes(31));
      DELIVERY.settle();
      int before = DELIVERY.mails("anna.host", news).size();
      int hersBefore = DELIVERY.mails("freya.visitor", news).size();
      say(hers, "one");
      say(hers, "two");
      DELIVERY.settle();
      assertThat(DELIVERY.mails("anna.host", news)).hasSize(before);
      DELIVERY.server.domainClock().advance(Duration.ofMinutes(3));
      await()
          .atMost(Delivery.PATIENCE)
          .until(() -> DELIVERY.mails("anna.host", news).size() == before + 1);
      assertThat(Delivery.text(DELIVERY.mails("anna.host", news).get(before)))
          .doesNotContain("two")
          .contains("/matches/" + match);
      assertThat(DELIVERY.mails("freya.visitor", news)).as("who wrote").hasSize(hersBefore);

      say(hers, "three");
      DELIVERY.settle();
      DELIVERY.server.domainClock().advance(Duration.ofMinutes(3));
      DELIVERY.settle();
      assertThat(DELIVERY.mails("anna.host", news)).hasSize(before + 1);
      DELIVERY.server.domainClock().advance(Duration.ofMinutes(30));
      await()
          .atMost(Delivery.PATIENCE)
          .until(() -> DELIVERY.mails("anna.host", news).size() == before + 2);

      say(hers, "four");
      DELIVERY.settle();
      readChat(annas, 1_000);
      DELIVERY.server.domainClock().advance(Duration.ofMinutes(40));
      DELIVERY.settle();
      assertThat(DELIVERY.mails("anna.host", news)).hasSize(before + 2);
    }
  }

  private void say(TestSocket socket, String text) {
    socket.ask(
        "chat.post",
        new JsonObject()
            .put("matchId", match)
            .put("clientMessageId", UUID.randomUUID().toString())
            .put("text", text));
  }

  private void readChat(TestSocket socket, long seq) {
    socket.ask("chat.read", new JsonObject().put("matchId", match).put("seq", seq));
  }

  private static MimeMessage mail(String login, String part) {
    await().atMost(Delivery.PATIENCE).until(() -> !DELIVERY.mails(login, part).isEmpty());
    return DELIVERY.mails(login, part).get(0);
  }

  private static String inbox(TestClient person) {
    return person.get("/api/notifications?limit=100").text();
  }

  private static void readAll(TestClient person) {
    long head = person.get("/api/notifications").json().getLong("head");
    person.post("/api/notifications/read", new JsonObject().put("seq", head));
  }

  private static String mode(TestClient person, String matter) {
    return person.get("/api/notification-preferences").json().getJsonArray("preferences").stream()
        .map(JsonObject.class::cast)
        .filter(one -> one.getString("matter").equals(matter))
        .findFirst()
        .orElseThrow()
        .getString("mail");
  }

  /** As a mail program does it: no cookies, a form. */
  private static int request(String link, String method) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(link))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .method(method, BodyPublishers.ofString("List-Unsubscribe=One-Click"))
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode();
  }
}
