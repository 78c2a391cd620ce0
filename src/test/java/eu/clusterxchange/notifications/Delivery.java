package eu.clusterxchange.notifications;

import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import eu.clusterxchange.platform.outbox.Announcement;
import eu.clusterxchange.testing.LoopbackPushService;
import eu.clusterxchange.testing.TestClient;
import eu.clusterxchange.testing.TestDatabase;
import eu.clusterxchange.testing.TestServer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The server with a mail server and a push service of its own, and the people of the demo data. */
final class Delivery implements BeforeAllCallback, AfterAllCallback {
  static final Duration PATIENCE = Duration.ofSeconds(20);

  final GreenMail mail = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
  final LoopbackPushService push = new LoopbackPushService();
  SlowLine mailLine;
  TestServer server;

  @Override
  public void beforeAll(ExtensionContext context) throws IOException {
    mail.start();
    push.start();
    mailLine = new SlowLine(mail.getSmtp().getPort());
    server = instance();
    server.start();
    settle();
  }

  /** Another one is given the database of the first. */
  TestServer instance() {
    TestServer made =
        TestServer.demo()
            .with("MAIL_HOST", "127.0.0.1")
            .with("MAIL_PORT", String.valueOf(mailLine.port()))
            .with("PUSH_SERVICES", push.origin() + ", fcm.googleapis.com");
    return server == null ? made : made.sharing(server.database());
  }

  @Override
  public void afterAll(ExtensionContext context) throws IOException {
    server.stop();
    mailLine.close();
    push.afterAll(context);
    mail.stop();
  }

  /** Everything that was asked for or has fallen due is done; what is due later waits. */
  void settle() {
    await()
        .atMost(Duration.ofSeconds(40))
        .until(
            () ->
                "0"
                    .equals(
                        TestDatabase.value(
                            server.database(),
                            "select (select count(*) from outbox) + (select count(*) from schedule where due_at <= '%s')"
                                .formatted(server.domainClock().instant()))));
  }

  TestClient person(String login) {
    return server.signedIn(login);
  }

  LoopbackPushService.Browser device(TestClient person, String name) {
    LoopbackPushService.Browser browser =
        push.browser(name, person.get("/api/push-key").json().getString("key"));
    TestClient.Answer answer = person.post("/api/push-subscriptions", browser.subscription());
    if (answer.status() != 201) {
      throw new AssertionError(answer.text());
    }
    return browser;
  }

  List<JsonObject> devices(TestClient person) {
    return person.get("/api/push-subscriptions").json().getJsonArray("subscriptions").stream()
        .map(JsonObject.class::cast)
        .toList();
  }

  void prefers(TestClient person, Matter matter, MailMode mail) {
    var one =
        new JsonObject()
            .put("matter", matter.name())
            .put("mail", mail.name())
            .put("push", PushMode.AT_ONCE.name());
    TestClient.Answer answer =
        person.send(
            "PUT",
            "/api/notification-preferences",
            new JsonObject().put("preferences", new JsonArray().add(one)).encode());
    if (answer.status() != 200) {
      throw new AssertionError(answer.text());
    }
  }

  /** As if the visitor of the match had rejected it with this reason. */
  void rejects(String match, String organisation, String reason) {
    announce(
        new Announcement(
            "match-rejected",
            "match",
            UUID.fromString(match),
            "VO",
            Map.of("organisation", organisation, "counterpart", "B", "reason", reason)));
  }

  void announce(Announcement announcement) {
    TestDatabase.execute(
        server.database(),
        "insert into outbox (topic, payload) values ('notify', '%s')"
            .formatted(announcement.toJson().encode().replace("'", "''")));
  }

  /** Moves the scheme's clock to the next seven in the morning, and a little. */
  void untilMorning(TestServer... others) {
    Instant now = server.domainClock().instant();
    Instant morning = DailyMail.next(now).plusSeconds(5);
    server.domainClock().advance(Duration.between(now, morning));
    for (TestServer other : others) {
      other.domainClock().advance(Duration.between(other.domainClock().instant(), morning));
    }
  }

  static int hour(Instant moment) {
    return moment.atZone(ZoneId.of("Europe/Brussels")).getHour();
  }

  List<MimeMessage> mails(String login, String part) {
    return Arrays.stream(mail.getReceivedMessages())
        .filter(one -> is(one, login) && text(one).contains(part))
        .toList();
  }

  private static boolean is(MimeMessage mail, String login) {
    try {
      return mail.getRecipients(Message.RecipientType.TO)[0].toString().startsWith(login + "@");
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  static String text(MimeMessage mail) {
    try {
      return mail.getSubject() + "\n" + mail.getContent();
    } catch (MessagingException | IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
