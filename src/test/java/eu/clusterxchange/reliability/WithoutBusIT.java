package eu.clusterxchange.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import eu.clusterxchange.platform.sql.DatabaseUrl;
import eu.clusterxchange.testing.TestClient;
import eu.clusterxchange.testing.TestDatabase;
import eu.clusterxchange.testing.TestServer;
import eu.clusterxchange.testing.TestSocket;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Two instances on one database that do not know of each other: as if the bus lost everything
 * (reliability R4). What is stored crosses all the same, when the heads are read.
 */
class WithoutBusIT {
  /** Heads are read every three seconds. */
  private static final Duration CROSSED_WITHIN = Duration.ofSeconds(4);

  private static final int EDITS_EACH = 30;
  private static final int TYPING_PAUSE = 5;
  private static final Duration WORKS = Duration.ofSeconds(40);

  private static DatabaseUrl database;
  private static TestServer first;
  private static TestServer second;
  private static TestClient clara;
  private static TestClient bruno;
  private static Scene scene;

  @BeforeAll
  static void start() {
    database = TestDatabase.demo();
    first = TestServer.demo().sharing(database);
    first.start();
    second = TestServer.demo().sharing(database);
    second.start();
    clara = first.signedIn("clara.visitor");
    bruno = second.signedIn("bruno.host");
    scene = Scene.of(clara);
  }

  @AfterAll
  static void stop() {
    second.stop();
    first.stop();
  }

  @Test
  void aMessageCrosses() {
    try (TestSocket here = clara.live();
        TestSocket there = bruno.live()) {
      there.listen("match." + scene.match());
      long seq =
          here.ask(
                  "chat.post",
                  new JsonObject()
                      .put("matchId", scene.match())
                      .put("clientMessageId", UUID.randomUUID().toString())
                      .put("text", "without a bus"))
              .getLong("seq");
      long begun = System.nanoTime();
      there.event("message", event -> event.getLong("seq") == seq);
      long millis = Duration.ofNanos(System.nanoTime() - begun).toMillis();
      System.out.printf("WithoutBus: a message crossed after %d ms%n", millis);
      assertThat(millis).isLessThan(CROSSED_WITHIN.toMillis());
    }
  }

  @Test
  void editsOfBothConverge() {
    try (var crowd = new Crowd()) {
      join(crowd, clara, first, "C");
      join(crowd, bruno, second, "B");
      crowd.awaitProgress(EDITS_EACH, WORKS);
      crowd.settle(page -> FormCheck.head(database, scene.commitment()));
      Verdict form =
          FormCheck.of(database, scene.commitment(), Scene.FIELD, crowd.all(Typist.class), clara);
      long conflicts = Conflicts.at(management(first)) + Conflicts.at(management(second));
      System.out.printf("WithoutBus: %d conflicts%n  form %s%n", conflicts, form);
      form.mustBeClean();
      assertThat(conflicts).isPositive();
    }
  }

  private static void join(Crowd crowd, TestClient person, TestServer server, String label) {
    crowd.join(
        new Typist(person.token(), List.of(server.url()), scene.commitment(), Scene.FIELD, label),
        TYPING_PAUSE);
  }

  private static String management(TestServer server) {
    return "http://localhost:" + server.server().settings().managementPort();
  }
}
