package eu.clusterxchange.exchanges;

import static org.assertj.core.api.Assertions.assertThat;

import eu.clusterxchange.commitments.CanonicalJson;
import eu.clusterxchange.testing.CompleteCommitment;
import eu.clusterxchange.testing.Demo;
import eu.clusterxchange.testing.TestClient;
import eu.clusterxchange.testing.TestDatabase;
import eu.clusterxchange.testing.TestServer;
import eu.clusterxchange.testing.TestSocket;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What freezing and reopening leave behind (domain E2, E8, C11). */
class ReadinessIT {
  @RegisterExtension static final TestServer SERVER = TestServer.demo();

  private static TestClient bruno;
  private static TestClient clara;
  private static String exchange;
  private static String commitment;

  @BeforeAll
  static void people() {
    bruno = SERVER.signedIn("bruno.host");
    clara = SERVER.signedIn("clara.visitor");
    JsonObject only = Demo.exchanges(bruno).get(0);
    exchange = only.getString("id");
    commitment = only.getString("commitmentId");
  }

  @BeforeEach
  void draft() {
    if (!shown(bruno).getString("status").equals("DRAFT")) {
      sendBack(bruno, "Another test begins here.");
    }
  }

  @Test
  void anIncompleteCommitmentIsRefusedAtEachOfItsFields() {
    try (TestSocket socket = clara.live()) {
      edit(socket, set("plannedDays", 2), set("noInternship", null));
    }
    JsonObject found = CompleteCommitment.completeness(clara, exchange);
    TestClient.Answer answer = CompleteCommitment.markReady(clara, exchange);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().getJsonArray("errors").stream().map(e -> ((JsonObject) e)))
        .anySatisfy(
            error -> {
              assertThat(error.getString("pointer")).isEqualTo("/plannedDays");
              assertThat(error.getString("detail")).startsWith("An exchange lasts at least 3");
            })
        .anySatisfy(error -> assertThat(error.getString("pointer")).isEqualTo("/noInternship"))
        .hasSize(found.getJsonArray("faults").size());
    assertThat(shown(clara).getString("status")).isEqualTo("DRAFT");
  }

  @Test
  void freezingKeepsWhatWasSeenForGood() {
    CompleteCommitment.write(clara, exchange);
    JsonObject seen = CompleteCommitment.completeness(bruno, exchange);
    assertThat(seen.getJsonArray("faults")).isEmpty();
    TestClient.Answer answer = CompleteCommitment.markReady(bruno, exchange, seen);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    JsonObject frozen = answer.json();
    assertThat(frozen.getString("status")).isEqualTo("READY_FOR_VALIDATION");
    assertThat(frozen.getString("plannedStart")).isEqualTo("2027-03-08");
    assertThat(frozen.getJsonObject("frozen").getString("by")).isEqualTo("Bruno Ferretti");
    assertThat(frozen.getJsonArray("allowedActions"))
        .contains("watch-commitment", "view-commitment", "back-to-draft")
        .doesNotContain("edit-commitment", "mark-ready");

    int version = frozen.getJsonObject("frozen").getInteger("version");
    String row =
        " from commitment_version where commitment_id = '%s' and version = %d"
            .formatted(commitment, version);
    var content = new JsonObject(value("select content" + row));
    assertThat(content.getString("plannedStart")).isEqualTo("2027-03-08");
    assertThat(content.getJsonArray("agenda")).hasSize(3);
    assertThat(content.getJsonArray("parties")).isNotEmpty();
    assertThat(HexFormat.of().formatHex(CanonicalJson.sha256(content)))
        .as("the hash can be computed again from what is stored")
        .isEqualTo(value("select encode(content_hash, 'hex')" + row));
    assertThat(value("select revision || ' ' || epoch" + row))
        .isEqualTo(seen.getLong("revision") + " " + seen.getLong("epoch"));
    assertThat(
            value(
                "select count(*) from outbox where topic = 'document' and payload = '{\"commitment\": \"%s\", \"version\": %d}'"
                    .formatted(commitment, version)))
        .isEqualTo("1");
    assertThat(
            value(
                "select actor_role || ' ' || to_state from audit where object_type = 'exchange-group' and action = 'mark-ready' order by id desc limit 1"))
        .isEqualTo("HO READY_FOR_VALIDATION");

    try (TestSocket socket = clara.live()) {
      JsonObject opened = open(socket);
      assertThat(opened.getBoolean("mayEdit")).isFalse();
      assertThat(opened.getString("readOnlyReason")).startsWith("Bruno Ferretti marked this");
      assertThat(opened.getLong("revision")).isEqualTo(seen.getLong("revision"));
      JsonObject refused = socket.refused("commitment.edit", editOf(opened, set("plannedDays", 4)));
      assertThat(refused.getString("type")).isEqualTo("/problems/refused");
      JsonObject late = socket.refused("commitment.edit", editOf(seen, set("plannedDays", 4)));
      assertThat(late.getString("type")).isEqualTo("/problems/resync");
    }
  }

  @Test
  void whoChangedWhatSinceIsNamed() {
    CompleteCommitment.write(clara, exchange);
    JsonObject seen = CompleteCommitment.completeness(bruno, exchange);
    try (TestSocket socket = clara.live()) {
      edit(socket, set("plannedEnd", "2027-03-11"), text("evidence", "Also "));
    }
    TestClient.Answer stale = CompleteCommitment.markReady(bruno, exchange, seen);
    assertThat(stale.problem()).isEqualTo("stale");
    assertThat(stale.json().getString("detail"))
        .isEqualTo(
            "Since you looked, Clara Nowak changed “Planned last day”, “Evidence the visitor keeps”."
                + " Look at it once more, then mark it as ready.");
    JsonObject future = seen.copy().put("revision", 1_000_000);
    assertThat(CompleteCommitment.markReady(bruno, exchange, future).problem()).isEqualTo("stale");
    JsonObject old = seen.copy().put("epoch", seen.getLong("epoch") + 1);
    assertThat(CompleteCommitment.markReady(bruno, exchange, old).problem()).isEqualTo("stale");
    assertThat(CompleteCommitment.markReady(bruno, exchange).status()).isEqualTo(200);
  }

  @Test
  void thoseWhoHaveItOpenHearWhoDidItAndWhy() {
    CompleteCommitment.write(clara, exchange);
    try (TestSocket watching = clara.live().listen("commitment." + commitment)) {
      CompleteCommitment.markReady(bruno, exchange);
      JsonObject frozen =
          watching.event("status", e -> e.getString("status").equals("READY_FOR_VALIDATION"));
      assertThat(frozen.getJsonObject("by").getString("name")).isEqualTo("Bruno Ferretti");
      sendBack(clara, "The third day is a holiday here.");
      JsonObject draft = watching.event("status", e -> e.getString("status").equals("DRAFT"));
      assertThat(draft.getJsonObject("by").getString("name")).isEqualTo("Clara Nowak");
      assertThat(draft.getString("reason")).isEqualTo("The third day is a holiday here.");
      assertThat(draft.getLong("epoch")).isEqualTo(frozen.getLong("epoch") + 1);
    }
  }

  @Test
  void whatWasSentBackIsNeverValidAgain() {
    CompleteCommitment.write(clara, exchange);
    assertThat(CompleteCommitment.markReady(clara, exchange).status()).isEqualTo(200);
    int first = shown(clara).getJsonObject("frozen").getInteger("version");
    JsonObject draft = sendBack(clara, "The third day is a holiday here.");
    assertThat(draft.getString("status")).isEqualTo("DRAFT");
    assertThat(draft.containsKey("frozen")).isFalse();
    assertThat(draft.getJsonObject("sentBack").getString("reason"))
        .isEqualTo("The third day is a holiday here.");
    assertThat(draft.getJsonObject("sentBack").getInteger("version")).isEqualTo(first);
    assertThat(CompleteCommitment.markReady(bruno, exchange).status())
        .as("nothing was lost by going back")
        .isEqualTo(200);
    assertThat(shown(clara).getJsonObject("frozen").getInteger("version")).isEqualTo(first + 1);
    assertThat(
            value(
                "select string_agg(version || coalesce(' ' || superseded_reason, ''), ', ' order by version desc) from (select * from commitment_version where commitment_id = '%s' order by version desc limit 2) v"
                    .formatted(commitment)))
        .isEqualTo((first + 1) + ", " + first + " The third day is a holiday here.");
  }

  @Test
  void aReasonHasTenToAThousandCharacters() {
    CompleteCommitment.write(clara, exchange);
    assertThat(CompleteCommitment.markReady(bruno, exchange).status()).isEqualTo(200);
    for (String reason :
        new String[] {"", "too short", "         spaced         ", "x".repeat(1_001)}) {
      TestClient.Answer refused = back(bruno, reason);
      assertThat(refused.status()).as(reason).isIn(400, 422);
      assertThat(refused.json().getJsonArray("errors").getJsonObject(0).getString("pointer"))
          .isEqualTo("/reason");
    }
    assertThat(shown(bruno).getString("status")).isEqualTo("READY_FOR_VALIDATION");
    assertThat(back(bruno, "x".repeat(1_000)).status()).isEqualTo(200);
  }

  private static JsonObject shown(TestClient person) {
    return person.get("/api/exchanges/" + exchange).json();
  }

  private static TestClient.Answer back(TestClient person, String reason) {
    return person.post(
        "/api/exchanges/" + exchange + "/draft", new JsonObject().put("reason", reason));
  }

  private static JsonObject sendBack(TestClient person, String reason) {
    TestClient.Answer answer = back(person, reason);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json();
  }

  private static JsonObject open(TestSocket socket) {
    return socket.ask("commitment.open", new JsonObject().put("commitmentId", commitment));
  }

  private static void edit(TestSocket socket, JsonObject... operations) {
    socket.ask("commitment.edit", editOf(open(socket), operations));
  }

  private static JsonObject editOf(JsonObject at, JsonObject... operations) {
    return new JsonObject()
        .put("commitmentId", commitment)
        .put("epoch", at.getLong("epoch"))
        .put("base", at.getLong("revision"))
        .put("editId", UUID.randomUUID().toString())
        .put("operations", new JsonArray(java.util.List.of(operations)));
  }

  private static JsonObject set(String field, Object value) {
    return new JsonObject().put("field", field).put("set", value);
  }

  private static JsonObject text(String field, String words) {
    return new JsonObject().put("field", field).put("text", new JsonArray().add(words));
  }

  private static String value(String sql) {
    return TestDatabase.value(SERVER.database(), sql);
  }
}
