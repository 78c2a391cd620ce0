package eu.clusterxchange.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.clusterxchange.platform.sql.DatabaseUrl;
import eu.clusterxchange.testing.TestClient;
import eu.clusterxchange.testing.TestDatabase;
import eu.clusterxchange.testing.TestServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** PostgreSQL is killed and started again while people talk and write (reliability R2, R5). */
class DatabaseAwayIT {
  private static final int CRASHES = 2;
  private static final int BETWEEN_CRASHES = 5;
  private static final int CHAT_PAUSE = 540;
  private static final int TYPING_PAUSE = 15;
  private static final Duration NOT_READY_WITHIN = Duration.ofSeconds(5);
  private static final Duration HEALED_WITHIN = Duration.ofSeconds(10);
  private static final Duration WORKS = Duration.ofSeconds(30);

  private static CrashingDatabase database;

  @BeforeAll
  static void start() {
    database = new CrashingDatabase(Path.of("target/crashing-database"));
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  private static DatabaseUrl fresh(String name) {
    DatabaseUrl url = database.url();
    TestDatabase.execute(
        url, "drop database if exists " + name + " with (force)", "create database " + name);
    return new DatabaseUrl(url.host(), url.port(), name, url.user(), url.password());
  }

  @Test
  void nothingAcknowledgedIsLostAndEverythingHeals() {
    DatabaseUrl url = fresh("talks");
    TestServer server = TestServer.demo().sharing(url);
    server.start();
    try (var crowd = new Crowd()) {
      TestClient clara = server.signedIn("clara.visitor");
      Scene scene = Scene.of(clara);
      joined(crowd, server, scene, List.of(server.signedIn("bruno.host"), clara));
      for (int crash = 0; crash < CRASHES; crash++) {
        crowd.awaitProgress(BETWEEN_CRASHES, WORKS);
        int refused = crowd.refusedWith(503);
        database.crash();
        Awaitility.await("says that it is not ready")
            .atMost(NOT_READY_WITHIN)
            .until(() -> clara.get("/health/ready").status() == 503);
        assertThat(clara.get("/health/live").status()).isEqualTo(204);
        assertThat(clara.get("/api/matches").problem()).isEqualTo("unavailable");
        Awaitility.await("commands are refused for now")
            .atMost(WORKS)
            .until(() -> crowd.refusedWith(503) > refused);
        database.restart();
        crowd.awaitProgress(1, HEALED_WITHIN);
        Awaitility.await("says that it is ready")
            .atMost(HEALED_WITHIN)
            .until(() -> clara.get("/health/ready").status() == 200);
      }
      crowd.settle(
          page ->
              page instanceof ChatTab
                  ? ChatCheck.head(url, scene.match())
                  : FormCheck.head(url, scene.commitment()));
      Verdict chat = ChatCheck.of(url, scene.match(), crowd.all(ChatTab.class));
      Verdict form =
          FormCheck.of(url, scene.commitment(), Scene.FIELD, crowd.all(Typist.class), clara);
      System.out.printf(
          "DatabaseAway: %d crashes, %d commands refused with 503%n  chat %s%n  form %s%n",
          CRASHES, crowd.refusedWith(503), chat, form);
      chat.mustBeClean();
      form.mustBeClean();
    }
    server.stop();
    withoutSynchronousCommitAcknowledgedMessagesAreLost(url);
  }

  /** What the check at the server's start, and this test, are good for. */
  private static void withoutSynchronousCommitAcknowledgedMessagesAreLost(DatabaseUrl url) {
    TestDatabase.execute(
        url,
        "alter database talks set synchronous_commit = off",
        "alter system set wal_writer_delay = '10s'",
        "select pg_reload_conf()");
    assertThatThrownBy(() -> TestServer.demo().sharing(url).start())
        .hasMessageContaining("ALLOW_UNSAFE_DATABASE");
    TestServer server = TestServer.demo().sharing(url).with("ALLOW_UNSAFE_DATABASE", "true");
    server.start();
    try (var crowd = new Crowd()) {
      TestClient clara = server.signedIn("clara.visitor");
      Scene scene = Scene.of(clara);
      TestDatabase.execute(url, "checkpoint");
      joined(crowd, server, scene, List.of(clara));
      crowd.awaitProgress(BETWEEN_CRASHES, WORKS);
      crowd.stop();
      database.crash();
      database.restart();
      TestDatabase.execute(url, "alter system reset wal_writer_delay");
      Verdict chat = ChatCheck.of(url, scene.match(), crowd.all(ChatTab.class));
      Verdict form =
          FormCheck.of(url, scene.commitment(), Scene.FIELD, crowd.all(Typist.class), clara);
      System.out.printf(
          "  with synchronous_commit off: chat lost %d of %d, edits lost %d of %d%n",
          chat.lost(), chat.acknowledged(), form.lost(), form.acknowledged());
      assertThat(chat.lost()).isPositive();
      assertThat(form.lost()).isPositive();
    }
    server.stop();
  }

  private static void joined(Crowd crowd, TestServer server, Scene scene, List<TestClient> people) {
    for (TestClient person : people) {
      String name = person.account().getString("name").substring(0, 1);
      List<String> urls = List.of(server.url());
      crowd.join(
          new Typist(person.token(), urls, scene.commitment(), Scene.FIELD, name), TYPING_PAUSE);
      for (int tab = 1; tab <= 2; tab++) {
        crowd.join(new ChatTab(person.token(), urls, scene.match(), name + tab), CHAT_PAUSE);
      }
    }
  }
}
