package eu.clusterxchange.chat;

import static org.assertj.core.api.Assertions.assertThat;

import eu.clusterxchange.testing.Demo;
import eu.clusterxchange.testing.TestClient;
import eu.clusterxchange.testing.TestDatabase;
import eu.clusterxchange.testing.TestServer;
import eu.clusterxchange.testing.TestSocket;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ChatIT {
  @RegisterExtension static final TestServer server = TestServer.demo();

  private TestClient anna;
  private TestClient freya;
  private String match;
  private TestSocket annas;
  private TestSocket freyas;

  @BeforeEach
  void bothAreThere() {
    anna = server.signedIn("anna.host");
    freya = server.signedIn("freya.visitor");
    match = Demo.match(freya, "Flanders Water Cluster");
    annas = anna.live().listen("match." + match);
    freyas = freya.live().listen("match." + match);
  }

  @AfterEach
  void theyLeave() {
    annas.close();
    freyas.close();
  }

  private JsonObject post(String clientId, String text) {
    return new JsonObject()
        .put("matchId", match)
        .put("clientMessageId", clientId)
        .put("text", text);
  }

  private JsonObject page(String member, long value) {
    return new JsonObject().put("matchId", match).put(member, value).put("limit", 200);
  }

  private static List<Long> seqs(JsonObject page) {
    return page.getJsonArray("messages").stream()
        .map(m -> ((JsonObject) m).getLong("seq"))
        .toList();
  }

  @Test
  void whatOneWritesTheOtherReadsLive() {
    JsonObject reply = annas.ask("chat.post", post("a1", "Good morning Freya"));
    JsonObject event = freyas.event("message", e -> "a1".equals(e.getString("clientMessageId")));
    assertThat(event.getString("text")).isEqualTo("Good morning Freya");
    assertThat(event.getLong("seq")).isEqualTo(reply.getLong("seq"));
    assertThat(event.getString("postedAt")).isEqualTo(reply.getString("postedAt"));
    assertThat(event.getJsonObject("author").getString("role")).isEqualTo("HO");
    assertThat(event.getJsonObject("author")).isEqualTo(reply.getJsonObject("author"));
  }

  @Test
  void everybodySeesOneOrderWithoutGaps() {
    long before = annas.ask("chat.history", page("after", 0)).getLong("head");
    var posts =
        IntStream.range(0, 8)
            .boxed()
            .flatMap(
                i ->
                    java.util.stream.Stream.of(
                        annas.request("chat.post", post("order-a" + i, "a" + i)),
                        freyas.request("chat.post", post("order-f" + i, "f" + i))))
            .toArray(CompletableFuture[]::new);
    CompletableFuture.allOf(posts).join();
    List<Long> expected = LongStream.rangeClosed(before + 1, before + 16).boxed().toList();
    for (TestSocket socket : List.of(annas, freyas)) {
      socket.event("message", e -> e.getLong("seq") == before + 16);
      assertThat(
              socket.frames().stream()
                  .filter(
                      f ->
                          f.getValue("body") instanceof JsonObject b
                              && "message".equals(b.getString("type")))
                  .map(f -> f.getJsonObject("body").getLong("seq"))
                  .filter(seq -> seq > before))
          .containsExactlyElementsOf(expected);
    }
  }

  @Test
  void theSameClientIdAgainGivesTheSameReplyAndNothingTwice() {
    JsonObject first = annas.ask("chat.post", post("again", "Once only"));
    JsonObject second = annas.ask("chat.post", post("again", "Once only"));
    assertThat(second).isEqualTo(first);
    JsonObject history = freyas.ask("chat.history", page("after", first.getLong("seq") - 1));
    assertThat(seqs(history)).containsExactly(first.getLong("seq"));
  }

  @Test
  void aClientIdBelongsToItsAuthor() {
    long annasSeq = annas.ask("chat.post", post("shared", "By Anna")).getLong("seq");
    long freyasSeq = freyas.ask("chat.post", post("shared", "By Freya")).getLong("seq");
    assertThat(freyasSeq).isEqualTo(annasSeq + 1);
  }

  @Test
  void anIdUsedForAMessageCannotNameADeletion() {
    long seq = annas.ask("chat.post", post("kind", "A message")).getLong("seq");
    JsonObject problem =
        annas.refused(
            "chat.delete",
            new JsonObject()
                .put("matchId", match)
                .put("clientMessageId", "kind")
                .put("target", seq));
    assertThat(problem.getString("type")).isEqualTo("/problems/id-reused");
  }

  @Test
  void whoWasAwayGetsExactlyWhatWasMissed() {
    long seen = freyas.ask("chat.history", page("after", 0)).getLong("head");
    freyas.close();
    IntStream.range(0, 5).forEach(i -> annas.ask("chat.post", post("missed" + i, "missed " + i)));
    try (TestSocket back = freya.live()) {
      back.listen("match." + match);
      JsonObject rest = back.ask("chat.history", page("after", seen));
      assertThat(seqs(rest))
          .containsExactlyElementsOf(LongStream.rangeClosed(seen + 1, seen + 5).boxed().toList());
      assertThat(rest.getBoolean("caughtUp")).isTrue();
    }
  }

  @Test
  void historyComesInPagesFromEitherEnd() {
    IntStream.range(0, 6).forEach(i -> annas.ask("chat.post", post("page" + i, "page " + i)));
    JsonObject newest =
        annas.ask("chat.history", new JsonObject().put("matchId", match).put("limit", 3));
    long head = newest.getLong("head");
    assertThat(seqs(newest)).containsExactly(head - 2, head - 1, head);
    JsonObject older = annas.ask("chat.history", page("before", head - 2).put("limit", 2));
    assertThat(seqs(older)).containsExactly(head - 4, head - 3);
    JsonObject first = annas.ask("chat.history", page("after", head - 3).put("limit", 2));
    assertThat(seqs(first)).containsExactly(head - 2, head - 1);
    assertThat(first.getBoolean("caughtUp")).isFalse();
  }

  @Test
  void oneChangesAndTakesBackOnlyOnesOwnMessages() {
    long seq = annas.ask("chat.post", post("mine", "Frist version")).getLong("seq");
    var edit =
        new JsonObject()
            .put("matchId", match)
            .put("target", seq)
            .put("clientMessageId", "fix")
            .put("text", "First version");
    assertThat(freyas.refused("chat.edit", edit).getInteger("status")).isEqualTo(403);
    annas.ask("chat.edit", edit);
    assertThat(freyas.event("edited", e -> e.getLong("target") == seq).getString("text"))
        .isEqualTo("First version");
    annas.ask(
        "chat.delete",
        new JsonObject().put("matchId", match).put("target", seq).put("clientMessageId", "gone"));
    freyas.event("deleted", e -> e.getLong("target") == seq);
    JsonObject message =
        (JsonObject)
            annas.ask("chat.history", page("after", seq - 1)).getJsonArray("messages").getValue(0);
    assertThat(message.getString("text")).isNull();
    assertThat(message.getString("deletedAt")).isNotNull();
    assertThat(
            TestDatabase.value(
                server.database(),
                "select from_state from audit where object_id = '"
                    + match
                    + "' and action = 'edit' order by id desc limit 1"))
        .contains("Frist version");
  }

  @Test
  void aReadMarkNeverGoesBackAndClearsTheBadge() {
    annas.ask("chat.post", post("unread1", "Not read yet"));
    long head = annas.ask("chat.post", post("unread2", "Nor this")).getLong("seq");
    assertThat(unread(freya)).isGreaterThanOrEqualTo(2);
    freyas.ask("chat.read", new JsonObject().put("matchId", match).put("seq", head));
    annas.event(
        "read",
        e ->
            e.getLong("seq") == head
                && freya.account().getString("id").equals(e.getString("accountId")));
    assertThat(unread(freya)).isZero();
    freyas.ask("chat.read", new JsonObject().put("matchId", match).put("seq", 1));
    assertThat(unread(freya)).isZero();
  }

  private long unread(TestClient person) {
    return person.get("/api/conversations").json().getJsonArray("conversations").stream()
        .map(JsonObject.class::cast)
        .filter(c -> match.equals(c.getString("matchId")))
        .mapToLong(c -> c.getLong("unread"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void typingIsShownAndNotStored() {
    long head = annas.ask("chat.history", page("after", 0)).getLong("head");
    annas.send("chat.typing", new JsonObject().put("matchId", match));
    assertThat(freyas.event("typing", e -> true).getString("name")).isEqualTo("Anna Vermeulen");
    assertThat(annas.ask("chat.history", page("after", 0)).getLong("head")).isEqualTo(head);
  }

  @Test
  void pagesOfTheOthersAreToldToLookAgain() {
    try (TestSocket account = freya.live().listen("account." + freya.account().getString("id"))) {
      annas.ask("chat.post", post("hint", "Are you there?"));
      JsonObject hint =
          account.event(
              "changed", e -> "conversation".equals(e.getJsonObject("object").getString("type")));
      assertThat(hint.getJsonObject("object").getString("id")).isEqualTo(match);
    }
  }

  @Test
  void whatHappensToTheMatchIsALineInItsChat() {
    TestClient bruno = server.signedIn("bruno.host");
    String other = Demo.match(bruno, "Nordic Sensor Lab");
    try (TestSocket socket = bruno.live().listen("match." + other)) {
      assertThat(
              freya
                  .post(
                      "/api/matches/" + other + "/rejection",
                      new JsonObject().put("reason", "We have no capacity before the summer."))
                  .status())
          .isEqualTo(200);
      JsonObject line = socket.event("status", e -> "REJECTED".equals(e.getString("status")));
      assertThat(line.getJsonObject("by").getString("name")).isEqualTo("Freya Sørensen");
      assertThat(line.getString("reason")).contains("no capacity");
    }
  }

  @Test
  void strangersNeitherListenNorReadNorWrite() {
    TestClient dario = server.signedIn("dario.visitor");
    try (TestSocket socket = dario.live()) {
      for (String command : List.of("chat.post", "chat.history", "chat.read")) {
        JsonObject body = post("x", "Hello").put("seq", 1);
        assertThat(socket.refused(command, body).getInteger("status")).as(command).isEqualTo(404);
        assertThat(
                socket.refused(command, body.copy().put("matchId", UUID.randomUUID().toString())))
            .as("a foreign match looks like none")
            .isEqualTo(socket.refused(command, body));
      }
      socket.raw(
          new JsonObject().put("type", "register").put("address", "match." + match).encode());
      JsonObject refusal = socket.await(f -> "err".equals(f.getString("type")));
      assertThat(refusal.getString("address")).isEqualTo("match." + match);
      assertThat(refusal.getInteger("failureCode")).isEqualTo(404);
    }
  }

  @Test
  void whatCannotBeAMessageIsNamedAtItsField() {
    for (Object text : new Object[] {null, 5, "", "   \n ", "x".repeat(4001), "a\u0000b"}) {
      var body =
          new JsonObject().put("matchId", match).put("clientMessageId", "bad").put("text", text);
      JsonObject problem = annas.refused("chat.post", body);
      assertThat(problem.getInteger("status")).isEqualTo(422);
      assertThat(problem.getJsonArray("errors").getJsonObject(0).getString("pointer"))
          .isEqualTo("/text");
    }
  }

  @Test
  void floodingIsRefusedWithoutHarm() {
    var answers =
        IntStream.range(0, 30)
            .mapToObj(
                i ->
                    annas
                        .request("chat.post", post("flood" + i, "flood"))
                        .handle((r, e) -> e == null))
            .toList();
    long accepted = answers.stream().filter(CompletableFuture::join).count();
    assertThat(accepted).isBetween(1L, 15L);
  }
}
