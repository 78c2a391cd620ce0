package eu.clusterxchange.testing;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.UUID;

/** Fills in what a commitment lacks, as somebody who may write it would: over the live channel. */
public final class CompleteCommitment {
  private static final List<String> TEXTS =
      List.of(
          "objective",
          "hostActions",
          "visitorActions",
          "tangibleOutcomes",
          "intangibleOutcomes",
          "evidence");

  private CompleteCommitment() {}

  /** Of this exchange, for the week from Monday 8 March 2027. */
  public static void write(TestClient writer, String exchange) {
    write(writer, exchange, null);
  }

  /**
   * @param objective what the overall objective says from now on; null when it may say what it does
   */
  public static void write(TestClient writer, String exchange, String objective) {
    String commitment = writer.get("/api/exchanges/" + exchange).json().getString("commitmentId");
    try (TestSocket socket = writer.live()) {
      JsonObject opened =
          socket.ask("commitment.open", new JsonObject().put("commitmentId", commitment));
      socket.ask(
          "commitment.edit",
          new JsonObject()
              .put("commitmentId", commitment)
              .put("epoch", opened.getLong("epoch"))
              .put("base", opened.getLong("revision"))
              .put("editId", UUID.randomUUID().toString())
              .put("operations", operations(opened.getJsonObject("content"), objective)));
    }
  }

  private static JsonArray operations(JsonObject content, String objective) {
    var operations = new JsonArray();
    if (objective != null) {
      replace(operations, "objective", content.getString("objective"), objective);
    }
    set(operations, "exchangeType", "KNOWLEDGE_SHARING");
    set(operations, "plannedStart", "2027-03-08");
    set(operations, "plannedEnd", "2027-03-12");
    set(operations, "plannedDays", 3);
    set(operations, "noInternship", true);
    for (String field : TEXTS) {
      if (content.getString(field).isBlank() && !(field.equals("objective") && objective != null)) {
        text(operations, field, "What was agreed.");
      }
    }
    for (String rows : new String[] {"objectives", "agenda"}) {
      content
          .getJsonArray(rows)
          .forEach(row -> operations.add(row("remove", rows, ((JsonObject) row).getString("id"))));
    }
    operations.add(
        row("insert", "objectives", id())
            .putNull("after")
            .put(
                "value",
                new JsonObject()
                    .put("text", "Learn")
                    .put("owner", "all")
                    .put("expectedResult", "Knowledge")));
    for (String date : new String[] {"2027-03-10", "2027-03-09", "2027-03-08"}) {
      operations.add(row("insert", "agenda", id()).putNull("after").put("value", day(date)));
    }
    content
        .getJsonArray("signatories")
        .forEach(
            row -> {
              var signatory = (JsonObject) row;
              String path = "signatories." + signatory.getString("id") + ".";
              if (signatory.getString("name").isBlank()) {
                text(
                    operations, path + "name", "Signer for " + signatory.getString("organisation"));
              }
              if (signatory.getString("function").isBlank()) {
                text(operations, path + "function", "Director");
              }
            });
    return operations;
  }

  private static JsonObject day(String date) {
    return new JsonObject()
        .put("date", date)
        .put(
            "sessions",
            new JsonArray()
                .add(
                    new JsonObject()
                        .put("id", id())
                        .put("start", 9 * 60)
                        .put("end", 17 * 60)
                        .put("content", "Work")
                        .put("kind", "SESSION")));
  }

  private static JsonObject row(String what, String rows, String id) {
    return new JsonObject().put("rows", rows).put(what, id);
  }

  private static void set(JsonArray into, String field, Object value) {
    into.add(new JsonObject().put("field", field).put("set", value));
  }

  private static void text(JsonArray into, String field, String words) {
    into.add(new JsonObject().put("field", field).put("text", new JsonArray().add(words)));
  }

  private static void replace(JsonArray into, String field, String before, String words) {
    var parts = new JsonArray();
    if (!before.isEmpty()) {
      parts.add(-before.length());
    }
    into.add(new JsonObject().put("field", field).put("text", parts.add(words)));
  }

  private static String id() {
    return UUID.randomUUID().toString();
  }

  /** What stands against marking the exchange as ready, and at which position it was looked at. */
  public static JsonObject completeness(TestClient reader, String exchange) {
    String commitment = reader.get("/api/exchanges/" + exchange).json().getString("commitmentId");
    return reader.get("/api/commitments/" + commitment + "/completeness").json();
  }

  /** Marks the exchange as ready at what is there now. */
  public static TestClient.Answer markReady(TestClient person, String exchange) {
    return markReady(person, exchange, completeness(person, exchange));
  }

  public static TestClient.Answer markReady(TestClient person, String exchange, JsonObject seen) {
    return person.post(
        "/api/exchanges/" + exchange + "/readiness",
        new JsonObject()
            .put("epoch", seen.getLong("epoch"))
            .put("revision", seen.getLong("revision")));
  }
}
