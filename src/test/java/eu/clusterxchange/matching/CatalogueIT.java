package eu.clusterxchange.matching;

import static org.assertj.core.api.Assertions.assertThat;

import eu.clusterxchange.testing.TestClient;
import eu.clusterxchange.testing.TestDatabase;
import eu.clusterxchange.testing.TestServer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Freya looks for a host. */
class CatalogueIT {
  @RegisterExtension static final TestServer SERVER = TestServer.demo();
  private static TestClient freya;
  private static TestClient petra;
  private static String own;

  @BeforeAll
  static void signIn() {
    freya = SERVER.signedIn("freya.visitor");
    petra = SERVER.signedIn("petra.office");
    own = profileOf(freya).getString("id");
  }

  private static JsonObject profileOf(TestClient person) {
    return person.get("/api/profiles").json().getJsonArray("profiles").getJsonObject(0);
  }

  private static JsonObject page(String query) {
    TestClient.Answer answer = freya.get("/api/profiles/" + own + "/counterparts?" + query);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json();
  }

  private static List<JsonObject> listed(String query) {
    return page("limit=50&" + query).getJsonArray("counterparts").stream()
        .map(JsonObject.class::cast)
        .toList();
  }

  private static String id(JsonObject counterpart) {
    return counterpart.getJsonObject("profile").getString("profileId");
  }

  private static Set<String> ids(List<JsonObject> counterparts) {
    return counterparts.stream().map(CatalogueIT::id).collect(Collectors.toSet());
  }

  private static JsonObject one(String counterpart) {
    TestClient.Answer answer = freya.get("/api/profiles/" + own + "/counterparts/" + counterpart);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json();
  }

  @SuppressWarnings("AnnotateFormatMethod")
  private static void execute(String sql, Object... values) {
    TestDatabase.execute(SERVER.database(), sql.formatted(values));
  }

  @Test
  void theOppositeSideBestFirstAndExplained() {
    JsonObject page = page("");
    List<JsonObject> found = listed("");
    assertThat(page.getInteger("total")).isEqualTo(found.size()).isGreaterThan(4);
    assertThat(found).isSortedAccordingTo(Comparator.comparing(c -> -c.getInteger("score")));
    for (JsonObject counterpart : found) {
      JsonArray terms = counterpart.getJsonArray("terms");
      double sum = 0;
      for (int i = 0; i < terms.size(); i++) {
        JsonObject term = terms.getJsonObject(i);
        sum += term.getDouble("points");
        assertThat(term.getString("text")).isNotBlank().doesNotContain("{");
      }
      assertThat(Math.abs(sum - counterpart.getInteger("score"))).isLessThan(0.9);
      assertThat(one(id(counterpart)).getJsonObject("profile").getString("side")).isEqualTo("HO");
      assertThat(one(id(counterpart)).getInteger("score"))
          .isEqualTo(counterpart.getInteger("score"));
    }
  }

  @Test
  void theScoreIsTheSameSeenFromTheOtherSide() {
    TestClient anna = SERVER.signedIn("anna.host");
    String annas = profileOf(anna).getString("id");
    JsonObject seen = anna.get("/api/profiles/" + annas + "/counterparts/" + own).json();
    assertThat(seen.getInteger("score")).isEqualTo(one(annas).getInteger("score"));
    assertThat(seen.getJsonObject("profile").containsKey("phone")).isFalse();
  }

  /** What a filter keeps is what the public profiles say. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "country",
        "sector",
        "organisationType",
        "ecosystem",
        "exchangeType",
        "mode",
        "language",
        "partnership"
      })
  void eachFilterKeepsWhoSaysSo(String filter) {
    Map<String, JsonObject> profiles = new HashMap<>();
    listed("").forEach(c -> profiles.put(id(c), one(id(c)).getJsonObject("profile")));
    JsonObject some =
        profiles.values().stream()
            .filter(p -> !said(p, filter).isEmpty())
            .findFirst()
            .orElseThrow();
    String value = said(some, filter).iterator().next();
    Predicate<JsonObject> says =
        p ->
            said(p, filter).contains(value) || (filter.equals("mode") && said(p, filter).isEmpty());
    assertThat(ids(listed(filter + "=" + value)))
        .isEqualTo(
            profiles.keySet().stream()
                .filter(id -> says.test(profiles.get(id)))
                .collect(Collectors.toSet()))
        .isNotEmpty();
  }

  private static Set<String> said(JsonObject profile, String filter) {
    return switch (filter) {
      case "partnership" -> Set.of(profile.getJsonObject("partnership").getString("id"));
      case "country", "sector", "organisationType" -> Set.of(profile.getString(filter));
      default ->
          profile.getJsonArray(filter + "s").stream()
              .map(String.class::cast)
              .collect(Collectors.toSet());
    };
  }

  @Test
  void wordsAreFoundWithoutCaseAndAccentsAndAllOfThemMustOccur() {
    assertThat(organisations(listed("text=" + encoded("agua ANDALUCIA"))))
        .containsExactly("Agua Viva Andalucía");
    assertThat(listed("text=" + encoded("agua nowhere"))).isEmpty();
    assertThat(page("text=" + encoded("agua nowhere")).getInteger("total")).isZero();
  }

  private static List<String> organisations(List<JsonObject> counterparts) {
    return counterparts.stream()
        .map(c -> c.getJsonObject("profile").getString("organisation"))
        .toList();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Test
  void aPeriodKeepsWhoHasTimeInIt() {
    String host = id(listed("").get(0));
    LocalDate from = LocalDate.of(2031, 3, 3);
    execute(
        "update profile set available_from = '%s', available_to = '%s' where id = '%s'",
        from, from.plusDays(4), host);
    assertThat(ids(listed("from=2031-03-07&to=2031-04-01"))).contains(host);
    assertThat(ids(listed("from=2031-03-08&to=2031-04-01"))).doesNotContain(host);
    assertThat(ids(listed("to=2031-03-02"))).doesNotContain(host);
  }

  @ParameterizedTest
  @ValueSource(strings = {"score", "newest", "name"})
  void pagesTogetherAreTheWholeOrder(String sort) {
    List<String> whole = listed("sort=" + sort).stream().map(CatalogueIT::id).toList();
    var read = new ArrayList<String>();
    String after = "0";
    while (after != null) {
      JsonObject page = page("sort=" + sort + "&limit=2&after=" + after);
      page.getJsonArray("counterparts").forEach(c -> read.add(id((JsonObject) c)));
      after = page.getString("next");
    }
    assertThat(read).isEqualTo(whole).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource({
    "mode=BOTH",
    "sort=best",
    "from=tomorrow",
    "from=2026-12-02&to=2026-12-01",
    "language=xx",
    "partnership=waterline",
    "after=-1"
  })
  void aQueryThatCannotBeReadIsRefused(String query) {
    TestClient.Answer answer = freya.get("/api/profiles/" + own + "/counterparts?" + query);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.problem()).isEqualTo("malformed");
  }

  /** Each is shown with its reason, and beginning a match is refused with a rule. */
  @Test
  void whatStandsBetweenIsSaidAndHolds() {
    String host =
        listed("").stream()
            .filter(c -> !c.containsKey("obstacle"))
            .map(CatalogueIT::id)
            .findFirst()
            .orElseThrow();
    barred(host, "country = 'DK'", "country = '%s'", "of different countries");
    barred(
        host,
        "organisation_key = (select organisation_key from profile where id = '" + own + "')",
        "organisation_key = '%s'",
        "cannot visit itself");
    barred(
        host,
        "account_id = (select account_id from profile where id = '" + own + "')",
        "account_id = '%s'",
        "the same person");
    execute("update profile set modes = '{PHYSICAL}' where id = '%s'", own);
    String modes =
        TestDatabase.value(
            SERVER.database(), "select modes from profile where id = '" + host + "'");
    execute("update profile set modes = '{VIRTUAL}' where id = '%s'", host);
    assertThat(one(host).getString("obstacle")).contains("only physical, the other only virtual");
    assertThat(initiate(host).status()).isEqualTo(409);
    execute("update profile set modes = '%s' where id = '%s'", modes, host);
    execute("update profile set modes = '{}' where id = '%s'", own);
    assertThat(one(host).containsKey("obstacle")).isFalse();
  }

  private static void barred(String host, String change, String back, String reason) {
    String column = change.substring(0, change.indexOf(' '));
    String before =
        TestDatabase.value(
            SERVER.database(), "select " + column + " from profile where id = '" + host + "'");
    execute("update profile set " + change + " where id = '%s'", host);
    assertThat(one(host).getString("obstacle")).contains(reason);
    assertThat(initiate(host).status()).isEqualTo(409);
    execute("update profile set " + back + " where id = '%s'", before, host);
  }

  private static TestClient.Answer initiate(String counterpart) {
    return freya.post(
        "/api/matches",
        new JsonObject()
            .put("profileId", own)
            .put("counterpartId", counterpart)
            .put("mode", "PHYSICAL"));
  }

  @Test
  void aMatchThatThereIsAndOneThatWasRejectedAreSaid() {
    JsonObject open =
        listed("").stream().filter(c -> c.containsKey("matchId")).findFirst().orElseThrow();
    assertThat(open.getString("obstacle")).startsWith("There is a match between you");
    TestClient clara = SERVER.signedIn("clara.visitor");
    String claras = profileOf(clara).getString("id");
    String annas = profileOf(SERVER.signedIn("anna.host")).getString("id");
    JsonObject rejected = clara.get("/api/profiles/" + claras + "/counterparts/" + annas).json();
    assertThat(rejected.getString("obstacle")).startsWith("A match between you was rejected");
    assertThat(rejected.getString("matchId")).isNotNull();
  }

  /** Domain B4: Clara has an exchange on site; only a virtual one is left. */
  @Test
  void onlyTheModeThatIsLeftCanBeChosen() {
    TestClient clara = SERVER.signedIn("clara.visitor");
    String claras = profileOf(clara).getString("id");
    execute("update profile set modes = '{PHYSICAL,VIRTUAL}' where id = '%s'", claras);
    List<JsonObject> free =
        clara
            .get("/api/profiles/" + claras + "/counterparts?mode=VIRTUAL&limit=50")
            .json()
            .getJsonArray("counterparts")
            .stream()
            .map(JsonObject.class::cast)
            .filter(c -> !c.containsKey("obstacle"))
            .toList();
    assertThat(free)
        .isNotEmpty()
        .allMatch(c -> c.getJsonArray("modes").equals(new JsonArray().add("VIRTUAL")));
  }

  @Test
  void aProfileLeavesAtOnceWhenItIsUnpublished() {
    // nothing hangs on this one, and no other test asks for it
    String leaving = id(listed("text=tampere").get(0));
    TestClient.Answer answer =
        petra.post(
            "/api/profiles/" + leaving + "/unpublication",
            new JsonObject().put("reason", "The organisation asked for it."));
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(ids(listed(""))).doesNotContain(leaving);
    assertThat(freya.get("/api/profiles/" + own + "/counterparts/" + leaving).status())
        .isEqualTo(404);
  }

  @Test
  void aProfileThatIsNotPublishedHasNoCatalogueYet() {
    TestClient grace = SERVER.signedIn("freya.visitor");
    JsonObject begun =
        grace
            .post(
                "/api/profiles",
                new JsonObject()
                    .put("sides", new JsonArray().add("HO"))
                    .put("organisation", "Fresh Water House")
                    .put("organisationType", "CLUSTER")
                    .put("country", "DK"))
            .json();
    String draft = begun.getJsonArray("profiles").getJsonObject(0).getString("id");
    TestClient.Answer answer = grace.get("/api/profiles/" + draft + "/counterparts");
    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.json().getString("detail")).startsWith("The catalogue opens when");
    assertThat(petra.get("/api/profiles/" + draft + "/counterparts").status()).isEqualTo(404);
  }
}
