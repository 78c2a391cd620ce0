package eu.clusterxchange.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import eu.clusterxchange.platform.security.Role;
import eu.clusterxchange.testing.TestClient;
import eu.clusterxchange.testing.TestClient.Answer;
import eu.clusterxchange.testing.TestServer;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class NewPasswordIT {
  private static final String NEW = "quick barges to Antwerp";

  @RegisterExtension static final TestServer SERVER = TestServer.demo();
  private static AccountsFixture fixture;

  private final Registrations people = new Registrations(SERVER);

  @BeforeAll
  static void open() {
    fixture = new AccountsFixture(SERVER, true);
  }

  @AfterAll
  static void close() {
    fixture.close();
  }

  private static Answer ask(String login) {
    return SERVER
        .client()
        .post("/api/accounts/password-mails", new JsonObject().put("login", login));
  }

  private static Answer choose(String token, String password) {
    return SERVER
        .client()
        .post(
            "/api/accounts/password",
            new JsonObject().put("token", token).put("password", password));
  }

  @Test
  void theLinkInTheMailLetsItsReaderChooseAndEndsAllSessions() {
    fixture.register("forgetful", Role.USER);
    TestClient before = SERVER.client().signIn("forgetful", AccountsFixture.PASSWORD);
    assertThat(ask("forgetful@clusters.example").status()).isEqualTo(202);
    JsonObject mail = people.mailTo("forgetful@clusters.example", 1);
    assertThat(mail.getString("text")).contains(SERVER.url() + "/new-password#token=");

    Answer chosen = choose(Registrations.token(mail), NEW);
    assertThat(chosen.status()).isEqualTo(200);
    assertThat(chosen.json().getString("login")).isEqualTo("forgetful");
    assertThat(before.get("/api/me").status()).isEqualTo(401);
    assertThat(people.signIn("forgetful").status()).isEqualTo(401);
    SERVER.client().signIn("forgetful", NEW);
    assertThat(choose(Registrations.token(mail), NEW).status()).as("once").isEqualTo(409);
  }

  @Test
  void aPoorPasswordIsRefusedAndTheLinkStaysGood() {
    fixture.register("hasty", Role.USER);
    ask("hasty");
    String token = Registrations.token(people.mailTo("hasty@clusters.example", 1));

    Answer poor = choose(token, "hasty hasty clusters");
    assertThat(poor.status()).isEqualTo(422);
    assertThat(poor.text()).contains("/password");
    assertThat(choose(token, NEW).status()).isEqualTo(200);
  }

  @Test
  void theLinkIsGoodForAnHour() {
    fixture.register("slow", Role.USER);
    ask("slow");
    String token = Registrations.token(people.mailTo("slow@clusters.example", 1));
    SERVER.securityClock().advance(Duration.ofHours(1).plusSeconds(1));

    assertThat(choose(token, NEW).status()).isEqualTo(409);
    assertThat(people.signIn("slow").status()).isEqualTo(200);
  }

  @Test
  void aLinkOfTheOtherKindChangesNoPassword() {
    people.register(Registrations.of("crossed"));
    String token = Registrations.token(people.mailTo(Registrations.email("crossed"), 1));

    assertThat(choose(token, NEW).status()).isEqualTo(409);
    assertThat(people.confirm(token).status()).isEqualTo(200);
  }

  @Test
  void nobodyLearnsWhoHasAnAccountAndNobodyTakesOneOfTheDemo() {
    Answer unknown = ask("nobody.at.all");
    Answer demo = ask("anna.host");
    assertThat(demo.status()).isEqualTo(unknown.status()).isEqualTo(202);
    assertThat(demo.text()).isEqualTo(unknown.text());

    // its mail would have come before this one
    fixture.register("later", Role.USER);
    ask("later");
    people.mailTo("later@clusters.example", 1);
    assertThat(
            people.mailsTo("anna.host@demo.example").stream()
                .map(mail -> mail.getString("subject")))
        .doesNotContain("Choose a new password");
  }

  @Test
  void whoHasNotConfirmedIsSentTheConfirmationInstead() {
    people.register(Registrations.of("unproved"));
    people.mailTo(Registrations.email("unproved"), 1);
    ask("unproved");
    assertThat(people.mailTo(Registrations.email("unproved"), 2).getString("subject"))
        .isEqualTo("Please confirm your e-mail address");
  }
}
