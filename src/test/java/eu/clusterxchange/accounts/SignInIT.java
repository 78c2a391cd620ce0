package eu.clusterxchange.accounts;

import static eu.clusterxchange.accounts.AccountsFixture.PASSWORD;
import static eu.clusterxchange.accounts.AccountsFixture.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.clusterxchange.platform.security.Role;
import eu.clusterxchange.testing.TestClient.Answer;
import eu.clusterxchange.testing.TestDatabase;
import eu.clusterxchange.testing.TestServer;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignInIT {
  @RegisterExtension static final TestServer SERVER = TestServer.empty();
  private static AccountsFixture fixture;

  @BeforeAll
  static void accounts() {
    fixture = new AccountsFixture(SERVER, false);
    fixture.register("anna", Role.USER);
  }

  @AfterAll
  static void close() {
    fixture.close();
  }

  private static Answer signIn(String login, String password) {
    return SERVER
        .client()
        .post("/api/sessions", new JsonObject().put("login", login).put("password", password));
  }

  private static List<Answer> failures(String login, int count) {
    return IntStream.range(0, count).mapToObj(i -> signIn(login, "wrong password " + i)).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"anna", " ANNA", "anna@clusters.example", "Anna@Clusters.Example"})
  void loginOrAddressInAnySpellingOpensASession(String login) {
    Answer answer = signIn(login, PASSWORD);
    assertThat(answer.status()).isEqualTo(200);
    JsonObject json = answer.json();
    assertThat(json.getInteger("expiresIn")).isEqualTo(900);
    assertThat(json.getJsonObject("account").getString("name")).isEqualTo("Name of anna");
    assertThat(json.getJsonObject("account").getString("role")).isEqualTo("USER");
    assertThat(answer.raw().headers().allValues("set-cookie"))
        .hasSize(2)
        .allSatisfy(cookie -> assertThat(cookie).contains("HTTPOnly", "SameSite=Strict"));
    Answer me = SERVER.client().withToken(json.getString("accessToken")).get("/api/me");
    assertThat(me.json().getJsonObject("account").getString("login")).isEqualTo("anna");
    assertThat(me.json().getBoolean("demo")).isFalse();
    assertThat(me.json().containsKey("partnership")).isFalse();
  }

  @Test
  void unknownLoginAndWrongPasswordGetTheSameAnswer() {
    Answer unknown = signIn("nobody-of-that-name", PASSWORD);
    Answer wrong = signIn("anna", "not the right one");
    assertThat(unknown.status()).isEqualTo(401);
    assertThat(unknown.text()).isEqualTo(wrong.text());
    assertThat(unknown.raw().headers().map().keySet())
        .isEqualTo(wrong.raw().headers().map().keySet());
    signIn("anna", PASSWORD);
  }

  @Test
  void unknownLoginAndWrongPasswordTakeTheSameTime() {
    fixture.register("timed", Role.USER);
    var known = new ArrayList<Long>();
    var unknown = new ArrayList<Long>();
    for (int i = 0; i < 9; i++) {
      known.add(nanos("timed"));
      unknown.add(nanos("never-was-" + i));
    }
    double ratio = (double) median(unknown) / median(known);
    assertThat(ratio).isBetween(0.5, 2.0);
  }

  private static long nanos(String login) {
    long start = System.nanoTime();
    assertThat(signIn(login, "not the right one").status()).isEqualTo(401);
    return System.nanoTime() - start;
  }

  private static long median(List<Long> values) {
    Collections.sort(values);
    return values.get(values.size() / 2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"berta", "login-that-never-was"})
  void tenthFailureBlocksForHalfAMinuteWhetherTheAccountExistsOrNot(String login) {
    if (login.equals("berta")) {
      fixture.register(login, Role.USER);
    }
    assertThat(failures(login, 10)).allSatisfy(a -> assertThat(a.status()).isEqualTo(401));
    Answer blocked = signIn(login, PASSWORD);
    assertThat(blocked.status()).isEqualTo(429);
    assertThat(blocked.problem()).isEqualTo("too-many");
    assertThat(Integer.parseInt(blocked.raw().headers().firstValue("Retry-After").orElseThrow()))
        .isBetween(25, 30);
    SERVER.securityClock().advance(Duration.ofSeconds(31));
    int after = signIn(login, PASSWORD).status();
    assertThat(after).isEqualTo(login.equals("berta") ? 200 : 401);
  }

  @Test
  void rightPasswordForgivesTheFailuresBeforeIt() {
    fixture.register("carla", Role.USER);
    for (int round = 0; round < 2; round++) {
      failures("carla", 9);
      assertThat(signIn("carla", PASSWORD).status()).isEqualTo(200);
    }
  }

  @Test
  void loginAndAddressShareTheirFailures() {
    fixture.register("dora", Role.USER);
    failures("dora", 5);
    failures("dora@clusters.example", 5);
    assertThat(signIn("dora", PASSWORD).status()).isEqualTo(429);
  }

  @Test
  void parallelGuessesDoNotSlipThroughTheBlock() {
    fixture.register("emil", Role.USER);
    failures("emil", 9);
    var answers =
        IntStream.range(0, 12)
            .mapToObj(
                i ->
                    CompletableFuture.supplyAsync(
                        () -> signIn("emil", i == 11 ? PASSWORD : "wrong password " + i)))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .map(Answer::status)
            .toList();
    assertThat(answers.subList(0, 11)).doesNotContain(200);
    assertThat(signIn("emil", PASSWORD).status()).isIn(429, answers.get(11));
  }

  @Test
  void rightGuessThatWasOnItsWayWhenTheBlockCameIsRefused() {
    var throttle =
        new SignInThrottle(new SignInFailureRepository(fixture.database), SERVER.securityClock());
    Buffer key = SignInThrottle.key("guessed");
    for (int i = 0; i < SignInThrottle.FREE; i++) {
      get(throttle.failed(key));
    }
    get(throttle.admitAccount(key));
    get(throttle.failed(key));
    assertThatThrownBy(() -> get(fixture.database.transaction(tx -> throttle.passed(tx, key))))
        .hasMessageContaining("too many attempts");
    assertThatThrownBy(() -> get(throttle.admitAccount(key)))
        .hasMessageContaining("too many attempts");
  }

  @Test
  void closedOrUnconfirmedAccountLearnsSoOnlyWithItsPassword() {
    fixture.register("fritz", Role.USER, AccountStatus.SUSPENDED);
    fixture.register("gerda", Role.USER, AccountStatus.UNCONFIRMED);
    for (String login : List.of("fritz", "gerda")) {
      assertThat(signIn(login, "not the right one").status()).isEqualTo(401);
      assertThat(signIn(login, PASSWORD).status()).isEqualTo(403);
    }
  }

  @Test
  void signingInAnewEndsTheSessionOfTheSameBrowser() {
    var browser = new Browser(SERVER);
    browser.signIn("anna", PASSWORD);
    String first = browser.cookie("cxc-access");
    browser.signIn("anna", PASSWORD);
    assertThat(SERVER.client().withToken(first).get("/api/me").status()).isEqualTo(401);
    assertThat(browser.get("/api/me").status()).isEqualTo(200);
  }

  @Test
  void pageOfAnotherSiteCannotSignAVisitorIn() {
    String body = new JsonObject().put("login", "anna").put("password", PASSWORD).encode();
    for (String[] header :
        new String[][] {{"Origin", "https://evil.example"}, {"Sec-Fetch-Site", "cross-site"}}) {
      Answer answer = SERVER.client().send("POST", "/api/sessions", body, header[0], header[1]);
      assertThat(answer.status()).isEqualTo(403);
      assertThat(answer.raw().headers().allValues("set-cookie")).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "\"text\"", "null", "{\"login\":\"a\"}}", "\u0000"})
  void whatIsNoJsonObjectIsRefused(String body) {
    assertThat(SERVER.client().send("POST", "/api/sessions", body).status()).isIn(400, 422);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"login\":\"anna\"}",
        "{\"login\":7,\"password\":\"x\"}",
        "{\"login\":null,\"password\":\"x\"}",
        "{\"login\":\"\",\"password\":\"x\"}",
        "{\"login\":\"anna\",\"password\":\"x\",\"role\":\"EC\"}"
      })
  void bodyOfAnotherFormIsInvalid(String body) {
    Answer answer = SERVER.client().send("POST", "/api/sessions", body);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.problem()).isEqualTo("invalid");
  }

  @Test
  void overlongLoginAndPasswordAreInvalid() {
    assertThat(signIn("a".repeat(255), PASSWORD).status()).isEqualTo(422);
    assertThat(signIn("anna", "p".repeat(257)).status()).isEqualTo(422);
    assertThat(signIn("anna", "p".repeat(100_000)).status()).isEqualTo(413);
    assertThat(signIn("a".repeat(254), PASSWORD).status()).isEqualTo(401);
  }

  @Test
  void oddCharactersAreJustAWrongLogin() {
    for (String login :
        new String[] {"\u0000", "an\u0000na", "' or 1=1 --", "\ud800", "%", "ﷺ".repeat(200)}) {
      assertThat(signIn(login, PASSWORD).status()).as(login).isEqualTo(401);
    }
  }

  @Test
  void nothingTypedIsKeptInClear() {
    signIn("my-secret-typed-in-the-wrong-field", "whatever it was");
    String stored =
        TestDatabase.value(
            SERVER.database(), "select string_agg(f::text, ' ') from sign_in_failure f");
    assertThat(stored).isNotNull().doesNotContain("my-secret");
    assertThat(
            TestDatabase.value(SERVER.database(), "select string_agg(a::text, ' ') from account a"))
        .doesNotContain(PASSWORD);
  }
}
