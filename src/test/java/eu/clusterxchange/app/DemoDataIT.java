package eu.clusterxchange.app;

import static org.assertj.core.api.Assertions.assertThat;

import eu.clusterxchange.testing.TestClient;
import eu.clusterxchange.testing.TestDatabase;
import eu.clusterxchange.testing.TestServer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DemoDataIT {
  @RegisterExtension static final TestServer SERVER = TestServer.demo();

  @Test
  void thereIsSomebodyForEveryRole() {
    assertThat(objects(SERVER.client().get("/api/demo").json(), "accounts"))
        .hasSize(14)
        .allSatisfy(
            account -> {
              assertThat(account.getString("password").length()).isGreaterThanOrEqualTo(15);
              assertThat(account.getString("about")).isNotBlank();
            })
        .extracting(account -> account.getString("role"))
        .contains("USER", "PARTNERSHIP", "SUPPORT_OFFICE", "EC");
  }

  @Test
  void matchesAreInSeveralStates() {
    assertThat(objects(SERVER.signedIn("petra.office").get("/api/matches").json(), "matches"))
        .extracting(match -> match.getString("status"))
        .containsExactlyInAnyOrder(
            "PENDING", "VALIDATED_BY_HO", "REJECTED", "VALIDATED", "VALIDATED", "VALIDATED");
    assertThat(objects(SERVER.signedIn("freya.visitor").get("/api/matches").json(), "matches"))
        .allSatisfy(
            match ->
                assertThat(match.getJsonArray("allowedActions"))
                    .containsExactly("validate", "reject"));
  }

  @Test
  void aMatchJoinsTwoCountries() {
    assertThat(objects(SERVER.signedIn("petra.office").get("/api/matches").json(), "matches"))
        .allSatisfy(
            match ->
                assertThat(match.getJsonObject("host").getString("country"))
                    .isNotEqualTo(match.getJsonObject("visitor").getString("country")));
  }

  @Test
  void peopleHaveSpoken() {
    var conversations =
        objects(SERVER.signedIn("anna.host").get("/api/conversations").json(), "conversations");
    assertThat(conversations)
        .anySatisfy(one -> assertThat(one.getJsonObject("last").getString("text")).isNotBlank());
  }

  @Test
  void oneExchangeIsSingleAndTwoAreAGroup() {
    JsonObject single = exchanges("clara.visitor").get(0);
    assertThat(single.containsKey("group")).isFalse();
    assertThat(single.getJsonArray("allowedActions"))
        .contains("edit-commitment", "mark-ready")
        .doesNotContain("watch-commitment");

    JsonObject bound = exchanges("emil.visitor").get(0);
    assertThat(bound.getJsonObject("group").getJsonArray("members")).hasSize(2);
    assertThat(bound.getJsonArray("allowedActions")).containsExactly("watch-commitment");
    assertThat(bound.getString("commitmentId"))
        .isEqualTo(exchanges("dario.visitor").get(0).getString("commitmentId"));
    assertThat(exchanges("anna.host"))
        .hasSize(2)
        .allSatisfy(
            exchange ->
                assertThat(exchange.getJsonArray("allowedActions"))
                    .contains("edit-commitment", "mark-ready"));
    assertThat(exchanges("marc.commission")).isEmpty();
  }

  @Test
  void theGroupsCommitmentIsBegun() {
    TestClient emil = SERVER.signedIn("emil.visitor");
    String id = exchanges("emil.visitor").get(0).getString("commitmentId");
    JsonObject content =
        emil.get("/api/commitments/" + id + "/content").json().getJsonObject("content");
    assertThat(content.getString("objective")).isNotBlank();
  }

  /** A second start, or a second instance, finds it done. */
  @Test
  void itIsMadeOnce() {
    String accounts = TestDatabase.value(SERVER.database(), "select count(*) from account");
    TestServer second = TestServer.demo().sharing(SERVER.database());
    second.start();
    second.stop();
    assertThat(TestDatabase.value(SERVER.database(), "select count(*) from account"))
        .isEqualTo(accounts);
  }

  private static List<JsonObject> exchanges(String login) {
    return objects(SERVER.signedIn(login).get("/api/exchanges").json(), "exchanges");
  }

  private static List<JsonObject> objects(JsonObject json, String list) {
    JsonArray array = json.getJsonArray(list);
    return array == null
        ? List.of()
        : Stream.of(array).flatMap(JsonArray::stream).map(JsonObject.class::cast).toList();
  }
}
