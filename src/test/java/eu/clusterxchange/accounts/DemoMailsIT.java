package eu.clusterxchange.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import eu.clusterxchange.testing.TestServer;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DemoMailsIT {
  @RegisterExtension static final TestServer DEMO = TestServer.demo();
  @RegisterExtension static final TestServer REAL = TestServer.empty();

  @RegisterExtension
  static final TestServer DEMO_WITH_MAIL_SERVER =
      TestServer.demo().with("MAIL_HOST", "127.0.0.1").with("MAIL_PORT", "9");

  @Test
  void theMailsOfADemoAreReadByEverybodyLatestFirst() {
    var people = new Registrations(DEMO);
    people.register(Registrations.of("first"));
    people.mailTo(Registrations.email("first"), 1);
    people.register(Registrations.of("second"));
    people.mailTo(Registrations.email("second"), 1);

    JsonObject read = DEMO.client().get("/api/demo/mails").json();
    assertThat(read.getString("publicUrl")).isEqualTo(DEMO.url());
    assertThat(read.getJsonArray("mails").size()).isLessThanOrEqualTo(50);
    JsonObject latest = read.getJsonArray("mails").getJsonObject(0);
    assertThat(latest.getString("to")).isEqualTo(Registrations.email("second"));
    assertThat(latest.getString("subject")).isEqualTo("Please confirm your e-mail address");
    assertThat(latest.getString("text")).startsWith("Hello Maja Kovač,\n\n");
    assertThat(portal(DEMO)).isEqualTo(new JsonObject().put("demo", true).put("mailbox", true));
  }

  @Test
  void outsideADemoNobodyReadsTheMailOfOthers() {
    assertThat(REAL.client().get("/api/demo/mails").status()).isEqualTo(404);
    assertThat(portal(REAL)).isEqualTo(new JsonObject().put("demo", false).put("mailbox", false));
  }

  @Test
  void norWhereMailsReallyGoOut() {
    assertThat(DEMO_WITH_MAIL_SERVER.client().get("/api/demo/mails").status()).isEqualTo(404);
    assertThat(portal(DEMO_WITH_MAIL_SERVER))
        .isEqualTo(new JsonObject().put("demo", true).put("mailbox", false));
  }

  private static JsonObject portal(TestServer server) {
    return server.client().get("/api/portal").json();
  }
}
