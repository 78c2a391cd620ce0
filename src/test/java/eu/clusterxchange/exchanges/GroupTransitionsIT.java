package eu.clusterxchange.exchanges;

import static org.assertj.core.api.Assertions.assertThat;

import eu.clusterxchange.testing.CompleteCommitment;
import eu.clusterxchange.testing.Demo;
import eu.clusterxchange.testing.TestClient;
import eu.clusterxchange.testing.TestDatabase;
import eu.clusterxchange.testing.TestServer;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Each transition by each actor over the API (domain P16, P20, E2, E8): 200 done, 403 never, 404
 * not to be known, 409 a rule stands against it.
 */
class GroupTransitionsIT {
  @RegisterExtension static final TestServer SERVER = TestServer.demo();

  private static final Map<String, TestClient> PEOPLE = new HashMap<>();
  private static String single;
  private static String grouped;

  @BeforeAll
  static void complete() {
    // alone: Bruno hosts Clara, both with Weave4EU. In a group: Anna hosts Dario and Emil
    single = onlyExchange("bruno.host");
    grouped = onlyExchange("emil.visitor");
    CompleteCommitment.write(person("bruno.host"), single);
    CompleteCommitment.write(person("anna.host"), grouped);
  }

  private static TestClient person(String login) {
    return PEOPLE.computeIfAbsent(login, SERVER::signedIn);
  }

  private static String onlyExchange(String login) {
    return Demo.exchanges(person(login)).get(0).getString("id");
  }

  /** As nobody can by a command yet: the steps of validation come later. */
  private static void put(String exchange, String status) {
    TestDatabase.execute(
        SERVER.database(),
        "update exchange_group set status = '%s' where id = (select group_id from exchange where id = '%s')"
            .formatted(status, exchange));
  }

  private static void draft(String exchange, String host) {
    String status = person(host).get("/api/exchanges/" + exchange).json().getString("status");
    if (!status.equals("DRAFT")) {
      put(exchange, "READY_FOR_VALIDATION");
      assertThat(back(host, exchange).status()).isEqualTo(200);
    }
  }

  private static void ready(String exchange, String host) {
    String status = person(host).get("/api/exchanges/" + exchange).json().getString("status");
    if (status.equals("DRAFT")) {
      assertThat(CompleteCommitment.markReady(person(host), exchange).status()).isEqualTo(200);
    }
  }

  private static TestClient.Answer back(String login, String exchange) {
    return person(login)
        .post(
            "/api/exchanges/" + exchange + "/draft",
            new JsonObject().put("reason", "The second day has to be a Thursday."));
  }

  /** E2, P16. */
  @ParameterizedTest
  @CsvSource({
    "bruno.host, 200",
    "clara.visitor, 200",
    "jan.weave, 200",
    "petra.office, 403",
    "marc.commission, 404",
    "anna.host, 404",
    "ines.waterline, 404"
  })
  void e2AloneHostVisitorAndTheHostsPartnershipMarkReady(String login, int status) {
    draft(single, "bruno.host");
    JsonObject seen = CompleteCommitment.completeness(person("bruno.host"), single);
    assertThat(CompleteCommitment.markReady(person(login), single, seen).status())
        .isEqualTo(status);
    assertThat(status(single, "bruno.host"))
        .isEqualTo(status == 200 ? "READY_FOR_VALIDATION" : "DRAFT");
  }

  @ParameterizedTest
  @CsvSource({
    "anna.host, 200",
    "ines.waterline, 200",
    "emil.visitor, 409",
    "eleni.weave, 403",
    "petra.office, 403",
    "marc.commission, 404",
    "dario.visitor, 404",
    "bruno.host, 404"
  })
  void e2InAGroupTheHostAndItsPartnershipMarkReady(String login, int status) {
    draft(grouped, "anna.host");
    JsonObject seen = CompleteCommitment.completeness(person("anna.host"), grouped);
    TestClient.Answer answer = CompleteCommitment.markReady(person(login), grouped, seen);
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(status(onlyExchange("dario.visitor"), "dario.visitor"))
        .as("the other member goes along (G10)")
        .isEqualTo(status == 200 ? "READY_FOR_VALIDATION" : "DRAFT");
  }

  /** E8, P20. */
  @ParameterizedTest
  @CsvSource({
    "bruno.host, 200",
    "clara.visitor, 200",
    "jan.weave, 200",
    "petra.office, 200",
    "marc.commission, 404",
    "anna.host, 404",
    "ines.waterline, 404"
  })
  void e8AloneEveryPartyAndTheSupportOfficeSendBack(String login, int status) {
    for (String step :
        new String[] {
          "READY_FOR_VALIDATION",
          "PARTNERSHIP_VALIDATION",
          "SO_VALIDATION",
          "EC_VALIDATION",
          "PREPARATION"
        }) {
      ready(single, "bruno.host");
      put(single, step);
      assertThat(back(login, single).status()).as(step).isEqualTo(status);
      assertThat(status(single, "bruno.host")).isEqualTo(status == 200 ? "DRAFT" : step);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "anna.host, 200", "ines.waterline, 200", "eleni.weave, 200", "petra.office, 200",
    "emil.visitor, 409", "marc.commission, 404", "dario.visitor, 404", "bruno.host, 404"
  })
  void e8InAGroupAVisitorRequestsAChangeInstead(String login, int status) {
    ready(grouped, "anna.host");
    put(grouped, "READY_FOR_VALIDATION");
    TestClient.Answer answer = back(login, grouped);
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(status(onlyExchange("dario.visitor"), "dario.visitor"))
        .isEqualTo(status == 200 ? "DRAFT" : "READY_FOR_VALIDATION");
    if (status == 409) {
      assertThat(answer.json().getString("detail")).contains("requests a change");
    }
  }

  @Test
  void whatIsFrozenIsNotFrozenAgainAndADraftIsNotSentBack() {
    ready(single, "bruno.host");
    put(single, "READY_FOR_VALIDATION");
    assertThat(CompleteCommitment.markReady(person("clara.visitor"), single).problem())
        .isEqualTo("refused");
    draft(single, "bruno.host");
    TestClient.Answer again = back("clara.visitor", single);
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.json().getString("detail")).isEqualTo("This is a draft already.");
    put(single, "ARCHIVED");
    assertThat(back("petra.office", single).status()).isEqualTo(409);
    put(single, "DRAFT");
  }

  /** G8, G9: no change of composition past the draft. */
  @Test
  void aFrozenGroupStaysAsItIs() {
    ready(grouped, "anna.host");
    String group = groupOf("anna.host").getString("id");
    TestClient.Answer removal =
        person("anna.host").delete("/api/exchange-groups/" + group + "/members/" + grouped);
    assertThat(removal.status()).isEqualTo(409);
    assertThat(removal.json().getString("detail")).startsWith("The group is no longer a draft");
    assertThat(
            person("anna.host")
                .post(
                    "/api/exchange-groups/" + group + "/members",
                    new JsonObject().put("exchangeId", grouped))
                .status())
        .isEqualTo(409);
  }

  private static JsonObject groupOf(String login) {
    return person(login).get("/api/exchanges/" + grouped).json().getJsonObject("group");
  }

  private static String status(String exchange, String login) {
    return person(login).get("/api/exchanges/" + exchange).json().getString("status");
  }
}
