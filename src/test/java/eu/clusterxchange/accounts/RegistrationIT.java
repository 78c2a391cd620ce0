package eu.clusterxchange.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import eu.clusterxchange.platform.security.Role;
import eu.clusterxchange.testing.TestClient;
import eu.clusterxchange.testing.TestClient.Answer;
import eu.clusterxchange.testing.TestDatabase;
import eu.clusterxchange.testing.TestServer;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From the form to the first sign-in, and what comes between. */
class RegistrationIT {
  @RegisterExtension static final TestServer SERVER = TestServer.demo();

  private final Registrations people = new Registrations(SERVER);

  /** Lets the throttle forget the test before. */
  @BeforeEach
  void anHourLater() {
    SERVER.securityClock().advance(Duration.ofHours(1));
  }

  @Test
  void theLinkInTheMailOpensTheAccount() {
    Answer registered = people.register(Registrations.of("Maja K. O'Neill-Kovač"));
    assertThat(registered.status()).isEqualTo(202);
    assertThat(registered.json()).isEqualTo(new JsonObject().put("linkHours", 48));

    JsonObject mail = people.mailTo(Registrations.email("Maja K. O'Neill-Kovač"), 1);
    assertThat(mail.getString("text"))
        .contains("Hello Maja Kovač", "Maja K. O'Neill-Kovač", SERVER.url() + "/confirm#token=");
    Answer confirmed = people.confirm(Registrations.token(mail));
    assertThat(confirmed.status()).isEqualTo(200);
    assertThat(confirmed.json().getString("login")).isEqualTo("Maja K. O'Neill-Kovač");

    TestClient maja = SERVER.client().signIn("maja k. o’neill-kovač", AccountsFixture.PASSWORD);
    JsonObject me = maja.get("/api/me").json();
    assertThat(me.getJsonObject("account").getString("role")).isEqualTo("USER");
    assertThat(me.getJsonObject("person"))
        .isEqualTo(
            new JsonObject()
                .put("title", "Dr")
                .put("firstName", "Maja")
                .put("lastName", "Kovač")
                .put("organisation", "Cluster of Clean Rivers")
                .put("country", "SI"));
  }

  @Test
  void signsInByAddressAsWellOnceItIsProved() {
    people.register(Registrations.of("by.address"));
    people.confirm(Registrations.token(people.mailTo(Registrations.email("by.address"), 1)));

    assertThat(people.signIn("By.Address@clusters.example").status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "login, anna#1",
    "login, ab",
    "login, anna@example.eu",
    "email, nobody",
    "email, nobody@localhost",
    "emailConfirmation, other@clusters.example",
    "password, fourteen chars",
    "password, Cluster of Clean",
    "title, Baron",
    "firstName, ' '",
    "lastName, ' '",
    "organisation, ' '",
    "country, GB",
    "country, XX",
    "country, si"
  })
  void whatIsWrongIsNamedAtItsField(String field, String value) {
    JsonObject body = Registrations.of("faulty").put(field, value);
    if (field.equals("email")) {
      body.put("emailConfirmation", value);
    }
    Answer answer = people.register(body);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(pointers(answer)).containsExactly("/" + field);
    assertThat(accounts("faulty")).isEqualTo("0");
  }

  @Test
  void withoutConsentThereIsNoAccount() {
    assertThat(
            pointers(people.register(Registrations.of("unwilling").put("privacyConsent", false))))
        .containsExactly("/privacyConsent");
    JsonObject silent = Registrations.of("unwilling");
    silent.remove("privacyConsent");
    assertThat(pointers(people.register(silent))).containsExactly("/privacyConsent");
    assertThat(accounts("unwilling")).isEqualTo("0");
  }

  @Test
  void everyFaultIsNamedAtOnce() {
    JsonObject body = Registrations.of("x#").put("email", "x").put("country", "XX");
    assertThat(pointers(people.register(body)))
        .containsExactlyInAnyOrder("/login", "/email", "/emailConfirmation", "/country");
  }

  @Test
  void aTakenUserNameIsSaidHoweverItIsSpelled() {
    people.register(Registrations.of("first come"));
    Answer second = people.register(Registrations.of("First  Come", "other@clusters.example"));

    assertThat(second.status()).isEqualTo(422);
    assertThat(pointers(second)).containsExactly("/login");
  }

  @Test
  void ofManyWhoWantOneNameAtOnceOneGetsIt() {
    List<CompletableFuture<Answer>> answers =
        IntStream.range(0, 8)
            .mapToObj(i -> Registrations.of("wanted", "wanted" + i + "@clusters.example"))
            .map(body -> CompletableFuture.supplyAsync(() -> people.register(body)))
            .toList();
    assertThat(answers.stream().map(CompletableFuture::join).map(Answer::status))
        .containsOnlyOnce(202)
        .filteredOn(status -> status != 202)
        .containsOnly(422);
    assertThat(accounts("wanted")).isEqualTo("1");
  }

  @Test
  void newsletterAndConsentAreKeptWithTheirTime() {
    people.register(Registrations.of("reader"));
    String kept =
        TestDatabase.value(
            SERVER.database(),
            """
            select visible || ' ' || (monthly_newsletter_at = privacy_consent_at) || ' ' || (quarterly_newsletter_at is null)
            from registration r join account a on a.id = r.account_id where a.login = 'reader'
            """);
    assertThat(kept).isEqualTo("true true true");
  }

  @Test
  void theTokenIsInTheMailAlone() {
    people.register(Registrations.of("secret"));
    String token = Registrations.token(people.mailTo(Registrations.email("secret"), 1));
    assertThat(
            TestDatabase.value(
                SERVER.database(),
                "select count(*) from account_link where token_hash::text like '%" + token + "%'"))
        .isEqualTo("0");
    assertThat(
            TestDatabase.value(
                SERVER.database(), "select count(*) from outbox where topic = 'account-mail'"))
        .isEqualTo("0");
  }

  // ---- the link

  @Test
  void aLinkWorksOnce() {
    people.register(Registrations.of("once"));
    String token = Registrations.token(people.mailTo(Registrations.email("once"), 1));
    List<Integer> answers =
        Stream.generate(() -> CompletableFuture.supplyAsync(() -> people.confirm(token).status()))
            .limit(4)
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();
    assertThat(answers).containsOnlyOnce(200).filteredOn(s -> s != 200).containsOnly(409);
    assertThat(people.confirm(token).json().getString("detail")).contains("confirmed already");
  }

  @Test
  void aLinkIsGoodForTwoDays() {
    people.register(Registrations.of("late"));
    String token = Registrations.token(people.mailTo(Registrations.email("late"), 1));
    SERVER.securityClock().advance(Duration.ofDays(2).plusSeconds(1));
    Answer late = people.confirm(token);
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.json().getString("detail")).contains("older than 48 hours");

    people.again("late");
    String fresh = Registrations.token(people.mailTo(Registrations.email("late"), 2));
    SERVER.securityClock().advance(Duration.ofHours(47));
    assertThat(people.confirm(fresh).status()).isEqualTo(200);
  }

  @Test
  void aLinkSentAgainVoidsTheEarlierOne() {
    people.register(Registrations.of("twice"));
    String first = Registrations.token(people.mailTo(Registrations.email("twice"), 1));
    assertThat(people.again("twice@clusters.example").status()).isEqualTo(202);
    String second = Registrations.token(people.mailTo(Registrations.email("twice"), 2));

    assertThat(people.confirm(first).json().getString("detail")).contains("a later mail");
    assertThat(people.confirm(second).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"guessed", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
  void aGuessedTokenOpensNothing(String token) {
    assertThat(people.confirm(token).status()).isEqualTo(409);
  }

  @Test
  void whoHasNotConfirmedIsToldSoAtSignInButOnlyWithTheRightPassword() {
    people.register(Registrations.of("eager"));

    for (String typed : List.of("eager", "eager@clusters.example")) {
      Answer answer = people.signIn(typed);
      assertThat(answer.status()).isEqualTo(403);
      assertThat(answer.problem()).isEqualTo("unconfirmed");
    }
    Answer guess =
        SERVER
            .client()
            .post(
                "/api/sessions",
                new JsonObject().put("login", "eager").put("password", "quite another one"));
    assertThat(guess.status()).isEqualTo(401);
  }

  // ---- nobody learns whose address it is

  @Test
  void anAddressWithAnAccountIsAnsweredLikeAnyOther() {
    people.register(Registrations.of("owner"));
    people.confirm(Registrations.token(people.mailTo(Registrations.email("owner"), 1)));

    Answer known = people.register(Registrations.of("prober one", "owner@clusters.example"));
    Answer unknown = people.register(Registrations.of("prober two", "free@clusters.example"));
    assertThat(known.status()).isEqualTo(unknown.status()).isEqualTo(202);
    assertThat(known.text()).isEqualTo(unknown.text());

    // nor by what follows: both names are taken now, and both wait for a confirmation
    for (String name : List.of("prober one", "prober two")) {
      assertThat(people.signIn(name).problem()).isEqualTo("unconfirmed");
      assertThat(people.again(name).status()).isEqualTo(202);
      assertThat(pointers(people.register(Registrations.of(name, "x@clusters.example"))))
          .containsExactly("/login");
    }
    JsonObject told = people.mailTo("owner@clusters.example", 3);
    assertThat(told.getString("subject")).isEqualTo("You have an account already");
    assertThat(told.getString("text")).contains("owner").doesNotContain("token", "prober");
    assertThat(people.signIn("owner@clusters.example").status())
        .as("the owner is not locked out, not even with the same password")
        .isEqualTo(200);
  }

  /** The same rows are written in the same order; what differs, differs afterwards. */
  @Test
  void anAddressWithAnAccountMakesTheSameWork() {
    people.register(Registrations.of("worker"));
    people.confirm(Registrations.token(people.mailTo(Registrations.email("worker"), 1)));
    people.register(Registrations.of("known", "worker@clusters.example"));
    people.register(Registrations.of("unknown"));

    String rows =
        """
        select count(*) || ' ' || min(status) || ' ' || count(r.account_id)
        from account a left join registration r on r.account_id = a.id where a.login = '%s'
        """;
    assertThat(TestDatabase.value(SERVER.database(), rows.formatted("known")))
        .isEqualTo(TestDatabase.value(SERVER.database(), rows.formatted("unknown")))
        .isEqualTo("1 UNCONFIRMED 1");
  }

  @Test
  void ofTwoWhoClaimAnAddressTheOneWhoProvesItHasIt() {
    people.register(Registrations.of("claimant", "shared@clusters.example"));
    String first = Registrations.token(people.mailTo("shared@clusters.example", 1));
    people.register(Registrations.of("rival", "shared@clusters.example"));
    String second = Registrations.token(people.mailTo("shared@clusters.example", 2));

    assertThat(people.confirm(second).status()).isEqualTo(200);
    Answer late = people.confirm(first);
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.json().getString("detail")).contains("sign in with that one");
  }

  @Test
  void askingAgainSaysTheSameToAllAndWritesToNobodyUnknown() {
    Answer unknown = people.again("never.heard@clusters.example");
    people.register(Registrations.of("heard"));
    Answer known = people.again("heard");

    assertThat(known.status()).isEqualTo(unknown.status()).isEqualTo(202);
    assertThat(known.text()).isEqualTo(unknown.text());
    people.mailTo(Registrations.email("heard"), 2);
    assertThat(people.mailsTo("never.heard@clusters.example")).isEmpty();
  }

  // ---- limits

  @Test
  void nobodysMailboxIsFilled() {
    people.register(Registrations.of("victim"));
    IntStream.range(0, RegistrationThrottle.RECIPIENT_BURST)
        .forEach(i -> assertThat(people.again("victim").status()).isEqualTo(202));
    Answer tooMany = people.again("victim");
    assertThat(tooMany.status()).isEqualTo(429);
    assertThat(tooMany.raw().headers().firstValue("Retry-After")).contains("900");

    SERVER.securityClock().advance(Duration.ofMinutes(15));
    assertThat(people.again("victim").status()).isEqualTo(202);
  }

  @Test
  void oneNetworkRegistersSoManyAtOnce() {
    var statuses =
        IntStream.rangeClosed(0, RegistrationThrottle.NETWORK_BURST)
            .mapToObj(i -> people.again("somebody" + i).status())
            .toList();
    assertThat(statuses.subList(0, RegistrationThrottle.NETWORK_BURST)).containsOnly(202);
    assertThat(statuses.get(RegistrationThrottle.NETWORK_BURST)).isEqualTo(429);
  }

  @Test
  void aNameThatNobodyConfirmsIsFreeAgainAfterAWeek() {
    people.register(Registrations.of("squatted"));
    people.mailTo(Registrations.email("squatted"), 1);
    SERVER.securityClock().advance(RegistrationService.UNCONFIRMED_FOR.plusSeconds(1));

    assertThat(people.register(Registrations.of("squatted", "new@clusters.example")).status())
        .isEqualTo(202);
    assertThat(accounts("squatted")).isEqualTo("1");
  }

  @Test
  void accountsMadeOtherwiseWaitForTheirConfirmationForEver() {
    try (var fixture = new AccountsFixture(SERVER, true)) {
      fixture.register("waiting", Role.USER, AccountStatus.UNCONFIRMED);
    }
    SERVER.securityClock().advance(RegistrationService.UNCONFIRMED_FOR.multipliedBy(10));
    people.register(Registrations.of("passer.by"));
    assertThat(accounts("waiting")).isEqualTo("1");
  }

  @Test
  void anotherSiteCannotRegisterItsVisitors() {
    Answer answer =
        SERVER
            .client()
            .send(
                "POST",
                "/api/accounts",
                Registrations.of("lured").encode(),
                "Origin",
                "https://elsewhere.example");
    assertThat(answer.status()).isEqualTo(403);
    assertThat(accounts("lured")).isEqualTo("0");
  }

  private static String accounts(String login) {
    return TestDatabase.value(
        SERVER.database(), "select count(*) from account where login_key = '" + login + "'");
  }

  private static List<String> pointers(Answer answer) {
    return answer.json().getJsonArray("errors").stream()
        .map(error -> ((JsonObject) error).getString("pointer"))
        .toList();
  }
}
