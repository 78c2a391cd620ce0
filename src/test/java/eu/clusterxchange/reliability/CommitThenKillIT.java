package eu.clusterxchange.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.clusterxchange.platform.sql.DatabaseUrl;
import eu.clusterxchange.testing.ServerProcess;
import eu.clusterxchange.testing.TestClient;
import eu.clusterxchange.testing.TestDatabase;
import eu.clusterxchange.testing.TestSocket;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The server dies after PostgreSQL has committed and before anybody is told (reliability R3): sent
 * again, a command is answered as it would have been, and is not done twice.
 */
class CommitThenKillIT {
  private static final int KILLS_EACH = 5;

  private static DatabaseUrl database;
  private static CommitGate gate;
  private static ServerProcess server;
  private static TestClient clara;
  private static Scene scene;

  @BeforeAll
  static void start() {
    database = TestDatabase.demo();
    gate = new CommitGate(database);
    server = ServerProcess.demo(gate.url()).start();
    clara = server.signedIn("clara.visitor");
    scene = Scene.of(clara);
  }

  @AfterAll
  static void stop() {
    server.close();
    gate.close();
  }

  /** Where a command ends up: the row that it makes, and how its number is called in the answer. */
  private record Kind(String command, String statement, String table, String id, String number) {
    String row(String value) {
      return TestDatabase.value(
          database, "select %s from %s where %s = '%s'".formatted(number, table, id, value));
    }

    int rows(String value) {
      return Integer.parseInt(
          TestDatabase.value(
              database, "select count(*) from %s where %s = '%s'".formatted(table, id, value)));
    }
  }

  @Test
  void aMessageSentAgainIsTheSameMessage() {
    var post =
        new Kind(
            "chat.post",
            "insert into conversation_event",
            "conversation_event",
            "client_id",
            "seq");
    for (int kill = 1; kill <= KILLS_EACH; kill++) {
      String id = UUID.randomUUID().toString();
      killedBetweenCommitAndAnswer(
          post,
          id,
          new JsonObject()
              .put("matchId", scene.match())
              .put("clientMessageId", id)
              .put("text", "said before kill " + kill));
    }
    assertThat(server.faults()).isEmpty();
  }

  @Test
  void anEditSentAgainIsTheSameEdit() {
    var edit =
        new Kind(
            "commitment.edit",
            "insert into commitment_edit",
            "commitment_edit",
            "edit_id",
            "revision");
    for (int kill = 1; kill <= KILLS_EACH; kill++) {
      String id = UUID.randomUUID().toString();
      JsonObject opened = opened();
      killedBetweenCommitAndAnswer(
          edit,
          id,
          new JsonObject()
              .put("commitmentId", scene.commitment())
              .put("epoch", opened.getLong("epoch"))
              .put("base", opened.getLong("revision"))
              .put("editId", id)
              .put(
                  "operations",
                  new JsonArray()
                      .add(
                          new JsonObject()
                              .put("field", Scene.FIELD)
                              .put("text", new JsonArray().add("[" + kill + "]")))));
      String text = opened().getJsonObject("content").getString(Scene.FIELD);
      assertThat(text).containsOnlyOnce("[" + kill + "]");
    }
    assertThat(server.faults()).isEmpty();
  }

  private static JsonObject opened() {
    return clara.get("/api/commitments/" + scene.commitment() + "/content").json();
  }

  private static void killedBetweenCommitAndAnswer(Kind kind, String id, JsonObject body) {
    CompletableFuture<Void> sprung = gate.arm(kind.statement(), server::kill);
    try (TestSocket socket = clara.live()) {
      CompletableFuture<JsonObject> answer = socket.request(kind.command(), body);
      sprung.orTimeout(20, TimeUnit.SECONDS).join();
      assertThatThrownBy(answer::join).hasCauseInstanceOf(TestSocket.Lost.class);
    }
    assertThat(server.isAlive()).isFalse();
    assertThat(kind.rows(id)).as("the row was there before it was sent again").isEqualTo(1);
    long stored = Long.parseLong(kind.row(id));
    server.start();
    try (TestSocket socket = clara.live()) {
      JsonObject first = socket.ask(kind.command(), body);
      JsonObject second = socket.ask(kind.command(), body);
      assertThat(first.getLong(kind.number())).isEqualTo(stored);
      assertThat(second).isEqualTo(first);
    }
    assertThat(kind.rows(id)).isEqualTo(1);
  }
}
