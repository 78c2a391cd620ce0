package eu.clusterxchange.accounts;

import static eu.clusterxchange.accounts.AccountsFixture.PASSWORD;
import static eu.clusterxchange.accounts.AccountsFixture.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.clusterxchange.platform.security.Actor;
import eu.clusterxchange.platform.security.Role;
import eu.clusterxchange.testing.TestClient;
import eu.clusterxchange.testing.TestClient.Answer;
import eu.clusterxchange.testing.TestDatabase;
import eu.clusterxchange.testing.TestServer;
import eu.clusterxchange.testing.TestSocket;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SessionIT {
  private static final String REFRESH = "cxc-refresh";
  private static final String ACCESS = "cxc-access";

  @RegisterExtension static final TestServer SERVER = TestServer.empty();
  private static AccountsFixture fixture;
  private static UUID anna;
  private static Actor office;

  @BeforeAll
  static void accounts() {
    fixture = new AccountsFixture(SERVER, false);
    anna = fixture.register("anna", Role.USER);
    UUID officeId = fixture.register("office", Role.SUPPORT_OFFICE);
    office = new Actor(officeId, officeId, "Office", Role.SUPPORT_OFFICE);
  }

  @AfterAll
  static void close() {
    fixture.close();
  }

  private static Browser signedIn() {
    var browser = new Browser(SERVER);
    assertThat(browser.signIn("anna", PASSWORD).status()).isEqualTo(200);
    return browser;
  }

  private static void advance(Duration by) {
    SERVER.securityClock().advance(by);
  }

  private static Browser bringing(String refreshToken) {
    return new Browser(SERVER).with(REFRESH, refreshToken);
  }

  @Test
  void refreshReplacesBothTokens() {
    Browser browser = signedIn();
    String access = browser.cookie(ACCESS);
    String refresh = browser.cookie(REFRESH);
    advance(Duration.ofMinutes(17));
    assertThat(browser.get("/api/me").status()).isEqualTo(401);
    assertThat(browser.withoutAccess().refresh().status()).isEqualTo(200);
    assertThat(browser.cookie(ACCESS)).isNotEqualTo(access);
    assertThat(browser.cookie(REFRESH)).isNotEqualTo(refresh);
    assertThat(browser.get("/api/me").status()).isEqualTo(200);
  }

  @Test
  void secondTabAndLostAnswerMayBringTheOldTokenForHalfAMinute() {
    Browser browser = signedIn();
    String first = browser.cookie(REFRESH);
    browser.refresh();
    advance(Duration.ofSeconds(25));
    Browser other = bringing(first);
    assertThat(other.refresh().status()).isEqualTo(200);
    // Whichever of the two answers a browser keeps, it works later.
    advance(Duration.ofMinutes(10));
    assertThat(browser.refresh().status()).isEqualTo(200);
    assertThat(other.refresh().status()).isEqualTo(200);
  }

  @Test
  void oldTokenThatComesBackLaterEndsTheSession() {
    Browser browser = signedIn();
    String first = browser.cookie(REFRESH);
    browser.refresh();
    browser.refresh();
    advance(Duration.ofSeconds(31));
    assertThat(bringing(first).refresh().status()).isEqualTo(401);
    assertThat(browser.get("/api/me").status()).isEqualTo(401);
    assertThat(browser.refresh().status()).isEqualTo(401);
  }

  @Test
  void tabsThatRefreshAtOnceAllGoOn() {
    Browser browser = signedIn();
    String token = browser.cookie(REFRESH);
    var statuses =
        IntStream.range(0, 8)
            .mapToObj(i -> CompletableFuture.supplyAsync(() -> bringing(token).refresh().status()))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();
    assertThat(statuses).containsOnly(200);
  }

  @Test
  void unknownRefreshTokenOrNoneIsRefused() {
    assertThat(bringing("A".repeat(43)).refresh().status()).isEqualTo(401);
    assertThat(bringing("x".repeat(3_000)).refresh().status()).isEqualTo(401);
    assertThat(new Browser(SERVER).refresh().status()).isEqualTo(401);
  }

  @Test
  void accessTokenIsNoRefreshTokenNorTheOtherWayRound() {
    Browser browser = signedIn();
    assertThat(bringing(browser.cookie(ACCESS)).refresh().status()).isEqualTo(401);
    TestClient client = SERVER.client().withToken(browser.cookie(REFRESH));
    assertThat(client.get("/api/me").status()).isEqualTo(401);
  }

  @Test
  void sessionEndsAfterTwelveIdleHours() {
    Browser browser = signedIn();
    advance(Duration.ofHours(12).minusSeconds(5));
    assertThat(browser.refresh().status()).isEqualTo(200);
    advance(Duration.ofHours(12).plusSeconds(1));
    assertThat(browser.refresh().status()).isEqualTo(401);
  }

  @Test
  void sessionEndsAfterFourteenDaysHoweverMuchItIsUsed() {
    Browser browser = signedIn();
    for (int half = 0; half < 14 * 24 / 8 - 1; half++) {
      advance(Duration.ofHours(8));
      assertThat(browser.refresh().status()).isEqualTo(200);
    }
    advance(Duration.ofHours(8));
    assertThat(browser.refresh().status()).isEqualTo(401);
  }

  @Test
  void signingOutEndsThisSessionOnly() {
    Browser here = signedIn();
    Browser there = signedIn();
    String token = here.cookie(ACCESS);
    String refresh = here.cookie(REFRESH);
    assertThat(here.delete("/api/sessions/current").status()).isEqualTo(204);
    assertThat(here.cookie(ACCESS)).isNull();
    assertThat(here.cookie(REFRESH)).isNull();
    assertThat(SERVER.client().withToken(token).get("/api/me").status()).isEqualTo(401);
    assertThat(bringing(refresh).refresh().status()).isEqualTo(401);
    assertThat(there.get("/api/me").status()).isEqualTo(200);
  }

  @Test
  void signingOutEverywhereEndsAllOfThisAccountAndNoOthers() {
    Browser here = signedIn();
    Browser there = signedIn();
    TestClient officeClient = SERVER.client().signIn("office", PASSWORD);
    assertThat(here.delete("/api/sessions").status()).isEqualTo(204);
    assertThat(there.get("/api/me").status()).isEqualTo(401);
    assertThat(there.refresh().status()).isEqualTo(401);
    assertThat(officeClient.get("/api/me").status()).isEqualTo(200);
  }

  @Test
  void suspensionEndsSessionsAndIsTold() {
    UUID account = fixture.register("heidi", Role.USER);
    TestClient heidi = SERVER.client().signIn("heidi", PASSWORD);
    get(fixture.database.transaction(
            tx -> fixture.accounts.commands().suspend(tx, account, office, "left the cluster")))
        .run();
    assertThat(heidi.get("/api/me").status()).isEqualTo(401);
    assertThat(fixture.accessChanged).contains(account);
    assertThat(
            TestDatabase.value(
                SERVER.database(),
                "select from_state || ' ' || to_state || ' ' || reason from audit where action = 'suspend' and object_id = '"
                    + account
                    + "'"))
        .isEqualTo("ACTIVE SUSPENDED left the cluster");
  }

  @Test
  void onlyTheSupportOfficeSuspendsAndNobodyHimself() {
    var user = new Actor(anna, anna, "Anna", Role.USER);
    assertThatThrownBy(
            () ->
                get(
                    fixture.database.transaction(
                        tx ->
                            fixture
                                .accounts
                                .commands()
                                .suspend(tx, office.accountId(), user, "no"))))
        .hasMessageContaining("Only the Support Office");
    assertThatThrownBy(
            () ->
                get(
                    fixture.database.transaction(
                        tx ->
                            fixture
                                .accounts
                                .commands()
                                .suspend(tx, office.accountId(), office, "no"))))
        .hasMessageContaining("Only the Support Office");
  }

  @Test
  void changedRoleCountsFromTheNextRequest() {
    fixture.register("ivo", Role.USER);
    TestClient ivo = SERVER.client().signIn("ivo", PASSWORD);
    TestDatabase.execute(
        SERVER.database(), "update account set role = 'PARTNERSHIP' where login = 'ivo'");
    assertThat(ivo.get("/api/me").json().getJsonObject("account").getString("role"))
        .isEqualTo("PARTNERSHIP");
  }

  @Test
  void endedSessionsAreFoundInOneGo() {
    UUID open = sessionOf(signedIn());
    Browser gone = signedIn();
    UUID ended = sessionOf(gone);
    gone.delete("/api/sessions/current");
    UUID never = new UUID(1, 2);
    assertThat(get(fixture.authentication.ended(Set.of(open, ended, never))))
        .containsExactlyInAnyOrder(ended, never);
    assertThat(get(fixture.authentication.ended(Set.of()))).isEmpty();
  }

  private static UUID sessionOf(Browser browser) {
    String payload = browser.cookie(ACCESS).split("\\.", -1)[1];
    return UUID.fromString(
        new io.vertx.core.json.JsonObject(
                new String(
                    java.util.Base64.getUrlDecoder().decode(payload),
                    java.nio.charset.StandardCharsets.UTF_8))
            .getString("sid"));
  }

  @Test
  void openSocketEndsWithItsSession() {
    TestClient client = SERVER.client().signIn("anna", PASSWORD);
    TestSocket socket = client.live();
    client.delete("/api/sessions/current");
    assertThat(socket.closeCode()).isEqualTo(4001);
  }

  @Test
  void ticketOpensTheLiveChannelOnce() {
    String path = "/eventbus/websocket?ticket=" + ticket();
    try (TestSocket socket = TestSocket.open(SERVER.url(), null, path)) {
      assertThat(socket.isOpen()).isTrue();
    }
    assertThatThrownBy(() -> TestSocket.open(SERVER.url(), null, path)).isNotNull();
  }

  @Test
  void ticketIsUsedUpByOneOfManyWhoBringItAtOnce() {
    String ticket = ticket();
    long passed =
        IntStream.range(0, 8)
            .mapToObj(i -> fixture.authentication.byTicket(ticket).map(true).otherwise(false))
            .toList()
            .stream()
            .filter(AccountsFixture::get)
            .count();
    assertThat(passed).isEqualTo(1);
  }

  @Test
  void ticketLastsThirtySeconds() {
    String early = ticket();
    advance(Duration.ofSeconds(29));
    assertThat(get(fixture.authentication.byTicket(early)).accountId()).isEqualTo(anna);
    String late = ticket();
    advance(Duration.ofSeconds(31));
    assertThatThrownBy(() -> get(fixture.authentication.byTicket(late)))
        .hasMessageContaining("sign in");
  }

  @Test
  void ticketDiesWithItsSession() {
    TestClient client = SERVER.client().signIn("anna", PASSWORD);
    String ticket = client.post("/api/live-tickets", null).json().getString("ticket");
    client.delete("/api/sessions/current");
    assertThatThrownBy(() -> get(fixture.authentication.byTicket(ticket)))
        .hasMessageContaining("sign in");
  }

  private static String ticket() {
    Answer answer = SERVER.client().signIn("anna", PASSWORD).post("/api/live-tickets", null);
    return answer.json().getString("ticket");
  }

  @Test
  void strangerGetsNothing() {
    TestClient stranger = SERVER.client();
    assertThat(stranger.get("/api/me").status()).isEqualTo(401);
    assertThat(stranger.post("/api/live-tickets", null).status()).isEqualTo(401);
    assertThat(stranger.delete("/api/sessions").status()).isEqualTo(401);
    assertThat(stranger.delete("/api/sessions/current").status()).isEqualTo(401);
    assertThat(stranger.get("/api/demo").status()).isEqualTo(404);
  }
}
