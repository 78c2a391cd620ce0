package eu.clusterxchange.accounts;

import static eu.clusterxchange.accounts.AccountsFixture.PASSWORD;
import static eu.clusterxchange.accounts.AccountsFixture.get;
import static org.assertj.core.api.Assertions.assertThat;

import eu.clusterxchange.testing.TestClient.Answer;
import eu.clusterxchange.testing.TestDatabase;
import eu.clusterxchange.testing.TestServer;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SetupIT {
  @RegisterExtension static final TestServer SERVER = TestServer.empty();
  private static AccountsFixture fixture;

  @BeforeAll
  static void open() {
    fixture = new AccountsFixture(SERVER, false);
  }

  @org.junit.jupiter.api.AfterAll
  static void close() {
    fixture.close();
  }

  @AfterEach
  void nobodyAgain() {
    TestDatabase.execute(SERVER.database(), "delete from account", "delete from setup_link");
  }

  private static String link() {
    return get(fixture.accounts.setupLink().ensure()).orElseThrow();
  }

  private static Answer setUp(String token, String login) {
    return SERVER
        .client()
        .post(
            "/api/setup",
            new JsonObject()
                .put("token", token)
                .put("login", login)
                .put("email", login + "@clusters.example")
                .put("name", "First Officer")
                .put("password", PASSWORD));
  }

  private static String officers() {
    return TestDatabase.value(
        SERVER.database(), "select count(*) from account where role = 'SUPPORT_OFFICE'");
  }

  @Test
  void linkMakesTheFirstSupportOfficeAccountOnce() {
    String token = link();
    assertThat(setUp(token, "office").status()).isEqualTo(201);
    assertThat(SERVER.client().signIn("office", PASSWORD).account().getString("role"))
        .isEqualTo("SUPPORT_OFFICE");
    assertThat(setUp(token, "second").status()).isEqualTo(403);
    assertThat(get(fixture.accounts.setupLink().ensure())).isEmpty();
    assertThat(officers()).isEqualTo("1");
    assertThat(
            TestDatabase.value(
                SERVER.database(),
                "select count(*) from setup_link where token_hash::text like '%" + token + "%'"))
        .isEqualTo("0");
  }

  @Test
  void eachStartHasALinkAndTheFirstUsedEndsAll() {
    String first = link();
    String second = link();
    assertThat(setUp(second, "office").status()).isEqualTo(201);
    assertThat(setUp(first, "second").status()).isEqualTo(403);
  }

  @Test
  void manyWhoUseTheirLinksAtOnceMakeOneAccount() {
    for (int round = 0; round < 5; round++) {
      List<String> tokens = Stream.generate(SetupIT::link).limit(4).toList();
      long made =
          tokens.stream().map(SetupIT::attempt).toList().stream()
              .filter(AccountsFixture::get)
              .count();
      assertThat(made).isEqualTo(1);
      assertThat(officers()).isEqualTo("1");
      nobodyAgain();
    }
  }

  /** Without HTTP, so that all of them are in work at once. */
  private static Future<Boolean> attempt(String token) {
    String login = "office" + token.substring(0, 6).replaceAll("\\W", "x");
    return fixture
        .accounts
        .setupLink()
        .setUp(token, login, login + "@clusters.example", "First Officer", PASSWORD)
        .map(true)
        .otherwise(false);
  }

  @Test
  void linkIsGoodForADay() {
    String late = link();
    SERVER.securityClock().advance(Duration.ofHours(24).plusSeconds(1));
    assertThat(setUp(late, "office").status()).isEqualTo(403);
    String early = link();
    SERVER.securityClock().advance(Duration.ofHours(23));
    assertThat(setUp(early, "office").status()).isEqualTo(201);
  }

  @Test
  void guessedTokenIsRefusedWhateverTheRest() {
    link();
    assertThat(setUp("A".repeat(43), "office").status()).isEqualTo(403);
    assertThat(setUp("", "office").status()).isEqualTo(422);
    assertThat(setUp("x".repeat(101), "office").status()).isEqualTo(422);
    assertThat(officers()).isEqualTo("0");
  }

  @Test
  void faultsNameTheirFieldsAndLeaveTheLinkGood() {
    String token = link();
    Answer answer =
        SERVER
            .client()
            .post(
                "/api/setup",
                new JsonObject()
                    .put("token", token)
                    .put("login", "of#fice")
                    .put("email", "nobody")
                    .put("name", "Officer")
                    .put("password", "too short"));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(
            answer.json().getJsonArray("errors").stream()
                .map(e -> ((JsonObject) e).getString("pointer")))
        .containsExactly("/login", "/email", "/password");
    assertThat(setUp(token, "office").status()).isEqualTo(201);
  }

  @Test
  void takenLoginOrAddressIsSaidAndLeavesTheLinkGood() {
    fixture.register("anna", eu.clusterxchange.platform.security.Role.USER);
    String token = link();
    Answer taken = setUp(token, "ANNA");
    assertThat(taken.status()).isEqualTo(422);
    assertThat(taken.json().getJsonArray("errors").getJsonObject(0).getString("pointer"))
        .isIn("/login", "/email");
    assertThat(setUp(token, "office").status()).isEqualTo(201);
  }
}
