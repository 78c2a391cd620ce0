package eu.clusterxchange.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import eu.clusterxchange.testing.TestClient;
import eu.clusterxchange.testing.TestDatabase;
import eu.clusterxchange.testing.TestServer;
import eu.clusterxchange.testing.TestSocket;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The rules of the live channel itself, whatever is sent over it (realtime 1). */
class LiveChannelIT {
  @RegisterExtension static final TestServer SERVER = TestServer.demo();

  private static final Duration SESSION_CHECK = Duration.ofSeconds(5);

  private static TestClient host;
  private static TestClient visitor;
  private static String match;

  @BeforeAll
  static void signIn() {
    host = SERVER.signedIn("anna.host");
    visitor = SERVER.signedIn("emil.visitor");
    match =
        visitor.get("/api/matches").json().getJsonArray("matches").getJsonObject(0).getString("id");
  }

  @Test
  void aRefusalNamesWhatItAnswers() {
    try (TestSocket socket = host.live()) {
      socket.raw(frame("send", "nowhere").put("replyAddress", "r-1").encode());
      socket.raw(frame("send", "nowhere.else").encode());
      socket.raw(frame("register", "no.such-stream").encode());
      socket.raw(frame("register", "match." + UUID.randomUUID()).encode());
      socket.raw(frame("send", "chat.history").put("replyAddress", "r-2").encode());

      assertRefused(socket, "r-1", 404);
      assertRefused(socket, "nowhere.else", 404);
      assertRefused(socket, "no.such-stream", 404);
      assertRefused(socket, "r-2", 422);
      JsonObject unknown = socket.await(f -> f.getString("address").startsWith("match."));
      assertThat(unknown.getInteger("failureCode")).isEqualTo(404);
    }
  }

  @Test
  void nobodyPublishes() {
    try (TestSocket socket = host.live();
        TestSocket other = visitor.live().listen("match." + match)) {
      for (String address : List.of("match." + match, "chat.post", "streams")) {
        socket.raw(frame("publish", address).encode());
        assertRefused(socket, address, 403);
      }
      socket.raw(frame("send", "match." + match).put("replyAddress", "r").encode());
      assertRefused(socket, "r", 404);
      assertThat(other.frames()).noneMatch(f -> f.encode().contains("smuggled"));
    }
  }

  @Test
  void headersOfTheClientCountForNothing() {
    String stranger =
        TestDatabase.value(
            SERVER.database(),
            "select m.id from match m where not exists (select 1 from match_reader r join account a on a.id = r.account_id where r.match_id = m.id and a.login = 'emil.visitor')");
    var forged =
        new JsonObject()
            .put("account", host.account().getString("id"))
            .put("session", UUID.randomUUID().toString())
            .put("name", "Somebody Else")
            .put("role", "SUPPORT_OFFICE")
            .put("connection", "another");
    try (TestSocket socket = visitor.live()) {
      socket.raw(
          frame("send", "chat.history")
              .put("replyAddress", "r-1")
              .put("headers", forged)
              .put("body", new JsonObject().put("matchId", stranger))
              .encode());
      assertRefused(socket, "r-1", 404);

      socket.raw(
          frame("send", "chat.post")
              .put("replyAddress", "r-2")
              .put("headers", forged)
              .put("body", message("It is me"))
              .encode());
      JsonObject author =
          socket
              .await(f -> "r-2".equals(f.getString("address")))
              .getJsonObject("body")
              .getJsonObject("author");
      assertThat(author.getString("accountId")).isEqualTo(visitor.account().getString("id"));
      assertThat(author.getString("name")).isEqualTo(visitor.account().getString("name"));
      assertThat(author.getString("role")).isEqualTo("VO");
    }
  }

  @Test
  void oneConnectionListensTo64AddressesAndNoMore() {
    List<String> many = new ArrayList<>();
    for (int i = 0; i < 65; i++) {
      String id = UUID.randomUUID().toString();
      many.add("match." + id);
      TestDatabase.execute(
          SERVER.database(),
          """
          insert into match (id, visitor_profile_id, host_profile_id, mode, status, initiated_by, initiator_relation, reason, created_at, changed_at)
          select '%s', visitor_profile_id, host_profile_id, mode, 'REJECTED', initiated_by, initiator_relation, 'an old match', now(), now()
          from match where id = '%s'
          """
              .formatted(id, match),
          "insert into conversation (id, kind) values ('%s', 'MATCH')".formatted(id));
    }
    try (TestSocket socket = visitor.live()) {
      many.subList(0, 64).forEach(socket::listen);
      socket.raw(frame("register", many.get(64)).encode());
      assertRefused(socket, many.get(64), 429);

      socket.raw(frame("unregister", many.get(0)).encode());
      socket.frames().clear();
      socket.listen(many.get(64));
    }
  }

  @Test
  void commandsAreLimitedByKind() {
    try (TestSocket socket = visitor.live()) {
      assertThat(refusedOf(socket, 14, i -> socket.request("chat.post", message("No. " + i))))
          .as("messages at once, 10 are free")
          .isBetween(1L, 4L);
      assertThat(
              refusedOf(
                  socket,
                  80,
                  i -> socket.request("chat.typing", new JsonObject().put("matchId", match))))
          .as("other commands at once, 40 are free")
          .isBetween(10L, 40L);
      assertThat(refusedOf(socket, 8, i -> socket.request("commitment.edit", edit(50_000))))
          .as("edits by size: 256 KiB at once, 64 KiB a second")
          .isBetween(1L, 3L);
      Awaitility.await()
          .atMost(Duration.ofSeconds(3))
          .until(() -> !isTooMany(socket.request("chat.post", message("Again"))));
    }
  }

  @Test
  void aMessageAbove256KibEndsItsConnection() {
    try (TestSocket socket = visitor.live()) {
      socket.send("chat.post", message("x".repeat(256 * 1024 + 1)));
      assertThat(socket.closeCode()).isEqualTo(1009);
    }
    try (TestSocket socket = visitor.live()) {
      JsonObject problem = socket.refused("chat.post", message("x".repeat(200 * 1024)));
      assertThat(problem.getInteger("status")).isEqualTo(422);
    }
  }

  @Test
  void theHeadComesAfterRegisteringAndAfterThreeSecondsOfSilence() {
    String address = "match." + match;
    try (TestSocket socket = host.live()) {
      socket.listen(address);
      long head = head(socket, address, 1).getLong("seq");
      long began = System.nanoTime();
      assertThat(head(socket, address, 2).getLong("seq")).isGreaterThanOrEqualTo(head);
      assertThat(Duration.ofNanos(System.nanoTime() - began))
          .isBetween(Duration.ofMillis(1_500), Duration.ofSeconds(6));
    }
  }

  @Test
  void aCookieNeedsOurOrigin() {
    String cookie = "Cookie: cxc-access=" + host.token() + "\r\n";

    assertThat(upgrade(cookie + "Origin: " + SERVER.url() + "\r\n")).isEqualTo(101);
    assertThat(upgrade(cookie + "Origin: https://evil.example\r\n")).isEqualTo(403);
    assertThat(upgrade(cookie + "Origin: null\r\n")).isEqualTo(403);
    assertThat(upgrade(cookie + "Origin: http://localhost:1\r\n")).isEqualTo(403);
    assertThat(upgrade(cookie)).isEqualTo(403);
    assertThat(upgrade("Authorization: Bearer " + host.token() + "\r\n")).isEqualTo(101);
    assertThat(upgrade("")).isEqualTo(401);
  }

  @Test
  void aTicketOpensOneConnectionWithin30Seconds() {
    String used = ticket();
    String path = "/eventbus/websocket?ticket=";
    // SockJS asks for this first, with the same query
    assertThat(SERVER.client().get("/eventbus/info?ticket=" + used).status()).isEqualTo(200);
    assertThat(upgrade(path + used, "")).isEqualTo(101);
    assertThat(upgrade(path + used, "")).isEqualTo(401);
    assertThat(upgrade(path + "x".repeat(43), "")).isEqualTo(401);
    assertThat(upgrade(path, "")).isEqualTo(401);

    String old = ticket();
    SERVER.securityClock().advance(Duration.ofSeconds(31));
    assertThat(upgrade(path + old, "")).isEqualTo(401);
  }

  @Test
  void signingOutEndsTheConnectionsOfThatSessionOnly() {
    TestClient here = SERVER.signedIn("dario.visitor");
    TestClient there = SERVER.signedIn("dario.visitor");
    try (TestSocket ended = here.live();
        TestSocket kept = there.live()) {
      assertThat(here.delete("/api/sessions/current").status()).isEqualTo(204);

      assertClosedInTime(ended, 4001);
      assertThat(kept.isOpen()).isTrue();
      assertThat(upgrade("Authorization: Bearer " + here.token() + "\r\n")).isEqualTo(401);

      assertThat(there.delete("/api/sessions").status()).isEqualTo(204);
      assertClosedInTime(kept, 4001);
    }
  }

  /** Nothing tells this instance of it: the check of all sessions finds it. */
  @Test
  void anAccountThatIsClosedLosesItsConnections() {
    TestClient suspended = SERVER.signedIn("tomas.waterline");
    try (TestSocket socket = suspended.live()) {
      TestDatabase.execute(
          SERVER.database(),
          "update account set status = 'SUSPENDED' where login = 'tomas.waterline'");
      assertThat(suspended.get("/api/me").status()).isEqualTo(401);
      assertClosedInTime(socket, 4001);
    }
  }

  private static JsonObject frame(String type, String address) {
    return new JsonObject()
        .put("type", type)
        .put("address", address)
        .put("body", new JsonObject().put("smuggled", true));
  }

  private static JsonObject message(String text) {
    return new JsonObject()
        .put("matchId", match)
        .put("clientMessageId", UUID.randomUUID().toString())
        .put("text", text);
  }

  private static JsonObject edit(int size) {
    var operation = new JsonObject().put("field", "objective").put("set", "x".repeat(size));
    return new JsonObject()
        .put("commitmentId", UUID.randomUUID().toString())
        .put("epoch", 1)
        .put("base", 0)
        .put("editId", UUID.randomUUID().toString())
        .put("operations", new JsonArray().add(operation));
  }

  private static void assertRefused(TestSocket socket, String address, int status) {
    JsonObject frame =
        socket.await(
            f -> address.equals(f.getString("address")) && "err".equals(f.getString("type")));
    assertThat(frame.getInteger("failureCode")).as(frame.encode()).isEqualTo(status);
    var problem = new JsonObject(frame.getString("message"));
    assertThat(problem.getInteger("status")).isEqualTo(status);
    assertThat(problem.getString("title")).isNotBlank();
    assertThat(problem.getString("detail")).isNotBlank();
  }

  private interface Command {
    CompletableFuture<JsonObject> send(int number);
  }

  /** How many of so many commands at once were refused with 429. */
  private static long refusedOf(TestSocket socket, int count, Command command) {
    assertThat(socket.isOpen()).isTrue();
    var answers = new ArrayList<CompletableFuture<JsonObject>>();
    for (int i = 0; i < count; i++) {
      answers.add(command.send(i));
    }
    return answers.stream().filter(LiveChannelIT::isTooMany).count();
  }

  private static boolean isTooMany(CompletableFuture<JsonObject> answer) {
    try {
      answer.join();
      return false;
    } catch (CompletionException e) {
      return e.getCause() instanceof TestSocket.Refused refused
          && refused.problem().getInteger("status") == 429;
    }
  }

  /** The n-th head that this connection was sent. */
  private static JsonObject head(TestSocket socket, String address, int n) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(8))
        .pollInterval(Duration.ofMillis(20))
        .until(() -> heads(socket, address).size() >= n);
    return heads(socket, address).get(n - 1);
  }

  private static List<JsonObject> heads(TestSocket socket, String address) {
    return socket.frames().stream()
        .filter(f -> address.equals(f.getString("address")))
        .map(f -> f.getJsonObject("body"))
        .filter(body -> body != null && "head".equals(body.getString("type")))
        .toList();
  }

  private static String ticket() {
    return host.post("/api/live-tickets", null).json().getString("ticket");
  }

  private static int upgrade(String headers) {
    return upgrade("/eventbus/websocket", headers);
  }

  private static int upgrade(String path, String headers) {
    try (var socket = RawSocket.open(SERVER.port(), path, headers)) {
      return socket.status();
    }
  }

  private static void assertClosedInTime(TestSocket socket, int code) {
    Awaitility.await()
        .atMost(SESSION_CHECK)
        .pollInterval(Duration.ofMillis(20))
        .until(() -> !socket.isOpen());
    assertThat(socket.closeCode()).isEqualTo(code);
  }
}
