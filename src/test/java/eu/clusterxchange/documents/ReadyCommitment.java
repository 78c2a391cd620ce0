package eu.clusterxchange.documents;

import static org.assertj.core.api.Assertions.assertThat;

import eu.clusterxchange.testing.TestClient;
import eu.clusterxchange.testing.TestClient.Answer;
import eu.clusterxchange.testing.TestSocket;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.UUID;

/** Fills a commitment as people would, and freezes it. */
final class ReadyCommitment {
  private static final String START = "2027-05-10";
  private static final String END = "2027-05-12";

  /** Each is put before those that stand there. */
  private static final List<String> DAYS = List.of(END, "2027-05-11", START);

  private final TestClient writer;
  private final String exchange;
  private final String commitment;

  ReadyCommitment(TestClient writer, JsonObject exchange) {
    this.writer = writer;
    this.exchange = exchange.getString("id");
    this.commitment = exchange.getString("commitmentId");
  }

  /**
   * @param objective what the overall objective says from now on
   */
  void fill(String objective) {
    try (TestSocket socket = writer.live()) {
      JsonObject opened =
          socket.ask("commitment.open", new JsonObject().put("commitmentId", commitment));
      JsonObject content = opened.getJsonObject("content");
      var operations = new JsonArray();
      set(operations, "exchangeType", "KNOWLEDGE_SHARING");
      set(operations, "plannedStart", START);
      set(operations, "plannedEnd", END);
      set(operations, "plannedDays", 3);
      set(operations, "noInternship", true);
      text(operations, content, "objective", objective);
      for (String field :
          List.of(
              "hostActions",
              "visitorActions",
              "tangibleOutcomes",
              "intangibleOutcomes",
              "evidence")) {
        text(operations, content, field, "About " + field);
      }
      remove(operations, content, "agenda");
      remove(operations, content, "objectives");
      insert(operations, "objectives", objective());
      DAYS.forEach(day -> insert(operations, "agenda", day(day)));
      for (Object row : content.getJsonArray("signatories")) {
        var signatory = (JsonObject) row;
        String path = "signatories." + signatory.getString("id") + ".";
        text(
            operations,
            signatory,
            path,
            "name",
            "Signer for " + signatory.getString("organisation"));
        text(operations, signatory, path, "function", "Director");
      }
      socket.ask(
          "commitment.edit",
          new JsonObject()
              .put("commitmentId", commitment)
              .put("epoch", opened.getLong("epoch"))
              .put("base", opened.getLong("revision"))
              .put("editId", UUID.randomUUID().toString())
              .put("operations", operations));
    }
  }

  /** Marks it as ready at what it says now. */
  void freeze() {
    JsonObject found = writer.get("/api/commitments/" + commitment + "/completeness").json();
    assertThat(found.getJsonArray("faults")).isEmpty();
    Answer answer =
        writer.post(
            "/api/exchanges/" + exchange + "/readiness",
            new JsonObject()
                .put("epoch", found.getLong("epoch"))
                .put("revision", found.getLong("revision")));
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
  }

  void sendBack(TestClient by, String reason) {
    Answer answer =
        by.post("/api/exchanges/" + exchange + "/draft", new JsonObject().put("reason", reason));
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
  }

  private static void set(JsonArray operations, String field, Object value) {
    operations.add(new JsonObject().put("field", field).put("set", value));
  }

  private static void text(JsonArray operations, JsonObject content, String field, String text) {
    text(operations, content, "", field, text);
  }

  /** In place of what stands there. */
  private static void text(
      JsonArray operations, JsonObject owner, String path, String field, String text) {
    var parts = new JsonArray();
    int length = owner.getString(field).length();
    if (length > 0) {
      parts.add(-length);
    }
    operations.add(new JsonObject().put("field", path + field).put("text", parts.add(text)));
  }

  private static void remove(JsonArray operations, JsonObject content, String rows) {
    content.getJsonArray(rows).stream()
        .map(row -> ((JsonObject) row).getString("id"))
        .forEach(id -> operations.add(new JsonObject().put("rows", rows).put("remove", id)));
  }

  private static void insert(JsonArray operations, String rows, JsonObject value) {
    operations.add(
        new JsonObject()
            .put("rows", rows)
            .put("insert", UUID.randomUUID().toString())
            .put("after", null)
            .put("value", value));
  }

  private static JsonObject objective() {
    return new JsonObject()
        .put("text", "Understand the sorting")
        .put("owner", "all")
        .put("expectedResult", "A description");
  }

  private static JsonObject day(String date) {
    return new JsonObject()
        .put("date", date)
        .put(
            "sessions",
            new JsonArray()
                .add(
                    new JsonObject()
                        .put("id", UUID.randomUUID().toString())
                        .put("start", 540)
                        .put("end", 1080)
                        .put("content", "All day long")));
  }
}
