package eu.clusterxchange.accounts;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import eu.clusterxchange.testing.TestServer;
import io.vertx.core.json.JsonObject;
import jakarta.mail.internet.MimeMessage;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Over SMTP, as on a server that real people use. */
class ConfirmationMailIT {
  @RegisterExtension
  @Order(1)
  static final GreenMailExtension MAIL =
      new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort()).withPerMethodLifecycle(false);

  private static TestServer server;

  @RegisterExtension
  @Order(2)
  static final BeforeAllCallback START =
      context -> {
        server =
            TestServer.empty()
                .with("MAIL_HOST", "127.0.0.1")
                .with("MAIL_PORT", String.valueOf(MAIL.getSmtp().getPort()));
        server.start();
      };

  @AfterAll
  static void stop() {
    server.stop();
  }

  @Test
  void whoFollowsTheLinkInTheMailSignsIn() throws Exception {
    var people = new Registrations(server);
    people.register(Registrations.of("Maja Kovač", "maja.kovac@rivers.example"));

    assertThat(MAIL.waitForIncomingEmail(20_000, 1)).isTrue();
    MimeMessage mail = MAIL.getReceivedMessages()[0];
    assertThat(mail.getSubject()).isEqualTo("Please confirm your e-mail address");
    assertThat(mail.getAllRecipients()[0]).hasToString("maja.kovac@rivers.example");
    String text = (String) mail.getContent();
    assertThat(text).contains("The user name is: Maja Kovač");
    Matcher link =
        Pattern.compile(Pattern.quote(server.url()) + "/confirm#token=([\\w-]+)\\s").matcher(text);
    assertThat(link.find()).as(text).isTrue();

    // The link is good a moment after its mail left: once that is committed.
    await()
        .atMost(20, SECONDS)
        .untilAsserted(
            () ->
                assertThat(people.confirm(link.group(1)).json())
                    .isEqualTo(new JsonObject().put("login", "Maja Kovač")));
    assertThat(people.signIn("maja.kovac@rivers.example").status()).isEqualTo(200);
  }
}
