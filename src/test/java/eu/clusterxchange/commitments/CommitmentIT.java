package eu.clusterxchange.commitments;

import static eu.clusterxchange.commitments.Writer.set;
import static eu.clusterxchange.commitments.Writer.text;
import static org.assertj.core.api.Assertions.assertThat;

import eu.clusterxchange.testing.Demo;
import eu.clusterxchange.testing.TestClient;
import eu.clusterxchange.testing.TestDatabase;
import eu.clusterxchange.testing.TestServer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CommitmentIT {
  @RegisterExtension static final TestServer server = TestServer.demo();

  private String commitment;
  private Writer clara;
  private Writer bruno;

  @BeforeEach
  void bothOpenIt() {
    TestClient person = server.signedIn("clara.visitor");
    commitment = Demo.singleCommitment(person);
    clara = new Writer(person, commitment);
    bruno = new Writer(server.signedIn("bruno.host"), commitment);
  }

  @AfterEach
  void bothLeave() {
    clara.close();
    bruno.close();
  }

  private void empty(String field) {
    String before = clara.content().getString(field);
    if (!before.isEmpty()) {
      clara.send(clara.edit(text(field, -before.length())));
    }
    clara.open();
    bruno.open();
  }

  @Test
  void anEditIsConfirmedAndShownToEverybodyItsAuthorIncluded() {
    var edit = clara.edit(set("plannedDays", 4));
    long revision = clara.send(edit).getLong("revision");
    assertThat(revision).isEqualTo(clara.revision() + 1);
    for (Writer writer : List.of(clara, bruno)) {
      JsonObject event = writer.hears(edit);
      assertThat(event.getLong("revision")).isEqualTo(revision);
      assertThat(event.getLong("base")).isEqualTo(revision - 1);
      assertThat(event.getJsonObject("author").getString("accountId"))
          .isEqualTo(clara.person().account().getString("id"));
      assertThat(event.getJsonArray("operations")).isEqualTo(edit.getJsonArray("operations"));
    }
    assertThat(bruno.content().getInteger("plannedDays")).isEqualTo(4);
  }

  @Test
  void twoWhoTypeInOneWordKeepBothWhatTheyTyped() {
    empty("followUp");
    clara.send(clara.edit(text("followUp", "cooperation")));
    clara.open();
    bruno.open();
    var first = clara.submit(clara.edit(text("followUp", 2, "-")));
    var second = bruno.submit(bruno.edit(text("followUp", 11, " in wool")));
    var third = clara.submit(clara.edit(text("followUp", 0 + 4, "!", -1)));
    CompletableFuture.allOf(first, second, third).join();
    assertThat(clara.content().getString("followUp")).isEqualTo("co-op!ration in wool");
    assertThat(bruno.content()).isEqualTo(clara.content());
  }

  @Test
  void ofTwoInsertsAtOnePlaceTheSmallerAccountIdStandsLeft() {
    empty("visitorsLearning");
    boolean claraLeft =
        clara.person().account().getString("id").compareTo(bruno.person().account().getString("id"))
            < 0;
    CompletableFuture.allOf(
            bruno.submit(bruno.edit(text("visitorsLearning", "bruno"))),
            clara.submit(clara.edit(text("visitorsLearning", "clara"))))
        .join();
    assertThat(clara.content().getString("visitorsLearning"))
        .isEqualTo(claraLeft ? "clarabruno" : "brunoclara");
  }

  @Test
  void ofTwoDatesTheLaterStaysAndTheLoserIsTold() {
    clara.send(clara.edit(set("plannedStart", "2027-06-01")));
    var later = bruno.edit(set("plannedStart", "2027-06-07"));
    bruno.send(later);
    JsonObject override = clara.hears(later).getJsonArray("overrides").getJsonObject(0);
    assertThat(override.getString("field")).isEqualTo("plannedStart");
    assertThat(override.getString("by")).isEqualTo(clara.person().account().getString("id"));
    assertThat(override.getString("value")).isEqualTo("2027-06-01");
    assertThat(clara.content().getString("plannedStart")).isEqualTo("2027-06-07");
    JsonObject logged =
        (JsonObject) clara.since(clara.revision() - 1).getJsonArray("edits").getValue(0);
    assertThat(logged.getJsonArray("overrides")).as("who was away is told too").hasSize(1);
  }

  @Test
  void textTypedIntoARowThatSomebodyRemovedIsGivenBack() {
    String row = UUID.randomUUID().toString();
    clara.send(clara.edit(insert(row, "Visit the mill")));
    clara.open();
    bruno.open();
    bruno.send(bruno.edit(new JsonObject().put("rows", "objectives").put("remove", row)));
    JsonObject reply = clara.send(clara.edit(text("objectives." + row + ".text", 14, " in Prato")));
    JsonObject back = reply.getJsonArray("superseded").getJsonObject(0);
    assertThat(back.getString("reason")).isEqualTo("row-removed");
    assertThat(back.getString("text")).isEqualTo(" in Prato");
    assertThat(back.getString("by")).isEqualTo(bruno.person().account().getString("id"));
  }

  private static JsonObject insert(String id, String text) {
    return new JsonObject()
        .put("rows", "objectives")
        .put("insert", id)
        .putNull("after")
        .put("value", new JsonObject().put("text", text).put("owner", "all"));
  }

  @Test
  void theSameEditAgainGetsTheSameReplyAlsoAfterOthers() {
    var edit = clara.edit(text("evidence", "Boarding passes. "));
    JsonObject reply = clara.send(edit);
    bruno.send(bruno.edit(set("plannedDays", 3)));
    assertThat(clara.send(edit)).isEqualTo(reply);
    assertThat(clara.content().getString("evidence").split("Boarding passes", -1)).hasSize(2);
  }

  @Test
  void theSameEditTwiceInOneBreathCountsOnce() {
    var edit = clara.edit(text("lumpSumTerms", "once "));
    var first = clara.submit(edit);
    var second = clara.submit(edit);
    assertThat(first.join()).isEqualTo(second.join());
    assertThat(clara.content().getString("lumpSumTerms")).isEqualTo("once ");
  }

  @Test
  void anEditIdUsedForAnotherEditIsRefused() {
    var edit = clara.edit(set("reportDays", 8));
    clara.send(edit);
    JsonObject problem =
        clara.refused(edit.copy().put("operations", new JsonArray().add(set("reportDays", 9))));
    assertThat(problem.getString("type")).isEqualTo("/problems/id-reused");
    assertThat(clara.content().getInteger("reportDays")).isEqualTo(8);
  }

  @Test
  void oneRefusedOperationRefusesTheWholeEdit() {
    long before = clara.open().getLong("revision");
    JsonObject problem = clara.refused(clara.edit(set("plannedDays", 5), text("noSuchField", "x")));
    assertThat(problem.getInteger("status")).isEqualTo(422);
    assertThat(problem.getJsonArray("errors").getJsonObject(0).getString("pointer"))
        .isEqualTo("/operations/1");
    assertThat(clara.open().getLong("revision")).isEqualTo(before);
  }

  @Test
  void whatIsNoEditIsNamedAndChangesNothing() {
    long before = clara.open().getLong("revision");
    var wrong =
        List.of(
            clara.edit(text("objective", 100_000, "x")),
            clara.edit(text("objective", 0, "x")),
            clara.edit(text("objective", "")),
            clara.edit(text("objective", "x".repeat(20_001))),
            clara.edit(text("objective", 1.5, "x")),
            clara.edit(set("plannedStart", "2027-02-31")),
            clara.edit(set("plannedDays", "three")),
            clara.edit(set("exchangeType", "HOLIDAY")),
            clara.edit(
                new JsonObject()
                    .put("rows", "signatories")
                    .put("remove", UUID.randomUUID().toString())),
            clara.edit(
                new JsonObject()
                    .put("rows", "objectives")
                    .put("insert", "not-a-uuid")
                    .putNull("after")
                    .put("value", new JsonObject())),
            clara.edit(new JsonObject().put("nonsense", 1)),
            clara.edit(before + 1, set("plannedDays", 5)),
            clara.edit().put("operations", "none"),
            clara.edit(set("plannedDays", 5)).putNull("editId"),
            clara.edit(set("plannedDays", 5)).put("base", -1));
    for (JsonObject edit : wrong) {
      JsonObject problem = clara.refused(edit);
      assertThat(problem.getInteger("status"))
          .as(edit.encode().substring(0, Math.min(200, edit.encode().length())))
          .isEqualTo(422);
      assertThat(problem.getJsonArray("errors")).isNotEmpty();
    }
    assertThat(clara.open().getLong("revision")).isEqualTo(before);
  }

  @Test
  void anEditOfAnotherEpochIsSentToReadAnew() {
    assertThat(clara.refused(clara.edit(set("plannedDays", 5)).put("epoch", 77)).getString("type"))
        .isEqualTo("/problems/resync");
    var since =
        new JsonObject().put("commitmentId", commitment).put("epoch", 77).put("revision", 0);
    assertThat(clara.socket().refused("commitment.since", since).getString("type"))
        .isEqualTo("/problems/resync");
  }

  @Test
  void inAGroupTheHostWritesAndTheVisitorsWatch() {
    TestClient anna = server.signedIn("anna.host");
    String group = Demo.groupCommitment(anna);
    try (var host = new Writer(anna, group);
        var ines = new Writer(server.signedIn("ines.waterline"), group);
        var dario = new Writer(server.signedIn("dario.visitor"), group);
        var eleni = new Writer(server.signedIn("eleni.weave"), group);
        var petra = new Writer(server.signedIn("petra.office"), group)) {
      for (Writer watcher : List.of(dario, eleni, petra)) {
        assertThat(watcher.open().getBoolean("mayEdit")).isFalse();
        assertThat(watcher.open().getString("readOnlyReason")).isNotBlank();
        assertThat(watcher.refused(watcher.edit(set("plannedDays", 5))).getInteger("status"))
            .isEqualTo(403);
      }
      assertThat(ines.open().getBoolean("mayEdit"))
          .as("the host's Partnership writes too")
          .isTrue();
      var edit = host.edit(text("hostActions", "We open the pilot plant. "));
      host.send(edit);
      assertThat(dario.hears(edit).getJsonArray("operations"))
          .isEqualTo(edit.getJsonArray("operations"));
    }
  }

  @Test
  void strangersFindNothing() {
    TestClient freya = server.signedIn("freya.visitor");
    try (var socket = freya.live()) {
      for (String command :
          List.of(
              "commitment.open", "commitment.since", "commitment.edit", "commitment.presence")) {
        JsonObject body = clara.edit(set("plannedDays", 5)).put("revision", 1);
        assertThat(socket.refused(command, body).getInteger("status")).as(command).isEqualTo(404);
      }
      assertThat(freya.get("/api/commitments/" + commitment + "/content").status()).isEqualTo(404);
    }
  }

  @Test
  void whoIsHereIsSaidByTheServerAndForgottenWhenTheyLeave() {
    clara
        .socket()
        .send(
            "commitment.presence",
            new JsonObject()
                .put("commitmentId", commitment)
                .put("revision", 1)
                .put("field", "objective")
                .put("selection", new JsonArray().add(2).add(5))
                .put("name", "Mallory"));
    JsonObject event = bruno.socket().event("presence", e -> !e.getJsonArray("people").isEmpty());
    JsonObject person = event.getJsonArray("people").getJsonObject(0);
    assertThat(person.getString("name")).isEqualTo("Clara Nowak");
    assertThat(person.getString("relation")).isEqualTo("VO");
    assertThat(person.getJsonArray("selection")).isEqualTo(new JsonArray().add(2).add(5));
    assertThat(
            bruno.open().getJsonArray("present").stream()
                .map(p -> ((JsonObject) p).getString("id")))
        .contains(person.getString("id"));
    clara.socket().close();
    bruno.socket().event("presence", e -> e.getJsonArray("left").contains(person.getString("id")));
  }

  @Test
  void theContentOverHttpIsThatOfTheChannel() {
    JsonObject http = clara.person().get("/api/commitments/" + commitment + "/content").json();
    assertThat(http.getJsonObject("content")).isEqualTo(clara.content());
    assertThat(http.getLong("epoch")).isPositive();
    JsonObject schema = clara.person().get("/api/commitments/schema").json();
    assertThat(schema.getJsonArray("sections").size()).isEqualTo(8);
  }

  /**
   * 240 edits by four connections at random places, many of them at once: the log has no gap, and
   * its replay is the content that everybody reads.
   */
  @Test
  void manyEditsAtOnceBecomeOneLogWhoseReplayIsTheContent() {
    empty("tangibleOutcomes");
    try (var ewa = new Writer(server.signedIn("eleni.weave"), commitment);
        var jan = new Writer(server.signedIn("jan.weave"), commitment)) {
      List<Writer> writers = List.of(clara, bruno, ewa, jan);
      long start = clara.open().getLong("revision");
      writers.forEach(Writer::open);
      var random = new Random(7);
      var inserted = new ArrayList<String>();
      for (int round = 0; round < 30; round++) {
        var sent = new ArrayList<CompletableFuture<JsonObject>>();
        for (int i = 0; i < 8; i++) {
          Writer writer = writers.get(i % 4);
          String marker = "<" + round + "." + i + ">";
          inserted.add(marker);
          int length = knownLength(writer);
          int at = length == 0 ? 0 : random.nextInt(length + 1);
          sent.add(
              writer.submit(
                  at == 0
                      ? writer.edit(text("tangibleOutcomes", marker))
                      : writer.edit(text("tangibleOutcomes", at, marker))));
        }
        sent.forEach(CompletableFuture::join);
        if (round % 3 == 0) {
          writers.forEach(Writer::open);
        }
      }
      String text = clara.content().getString("tangibleOutcomes");
      assertThat(text).hasSize(inserted.stream().mapToInt(String::length).sum());
      inserted.stream()
          .filter(m -> !marks(text, m))
          .forEach(
              m ->
                  assertThat(text)
                      .as("kept, perhaps split by others")
                      .containsSubsequence(m.split("")));
      JsonArray edits = clara.since(start).getJsonArray("edits");
      assertThat(edits.stream().map(e -> ((JsonObject) e).getLong("revision")))
          .containsExactlyElementsOf(
              LongStream.rangeClosed(start + 1, start + 240).boxed().toList());
      bruno.socket().event("edit", e -> e.getLong("revision") == start + 240);
      assertThat(heard(bruno, start))
          .as("each once and in order")
          .containsExactlyElementsOf(
              LongStream.rangeClosed(start + 1, start + 240).boxed().toList());
      assertThat(
              TestDatabase.value(
                  server.database(),
                  "select snapshot_revision > 0 from commitment where id = '" + commitment + "'"))
          .isEqualTo("t");
    }
  }

  private static boolean marks(String text, String marker) {
    return text.contains(marker);
  }

  private static int knownLength(Writer writer) {
    return writer.lastContent().getString("tangibleOutcomes").length();
  }

  private static List<Long> heard(Writer writer, long after) {
    return writer.socket().frames().stream()
        .filter(
            f -> f.getValue("body") instanceof JsonObject b && "edit".equals(b.getString("type")))
        .map(f -> f.getJsonObject("body").getLong("revision"))
        .filter(r -> r > after)
        .toList();
  }
}
