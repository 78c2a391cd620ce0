package eu.clusterxchange.platform.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.clusterxchange.testing.TestDatabase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The PostgreSQL that comes with the product, through what happens to it on somebody's machine. One
 * directory for all of it, as on that machine.
 */
class EmbeddedDatabaseIT {
  /** What a server prints that was told to start a database and then to wait. */
  private static final String STARTED = "started";

  @TempDir static Path directory;

  private EmbeddedDatabase database;

  @BeforeAll
  static void firstStart() {
    EmbeddedDatabase.start(directory).close();
  }

  @BeforeEach
  void start() {
    database = EmbeddedDatabase.start(directory);
    TestDatabase.execute(url(), "drop table if exists kept", "create table kept (n int)");
    TestDatabase.execute(url(), "insert into kept values (7)");
  }

  @AfterEach
  void stop() {
    if (database != null) {
      database.close();
    }
  }

  @Test
  void keepsItsRowsOverARestart() {
    DatabaseUrl before = url();

    database.close();
    database = EmbeddedDatabase.start(directory);

    assertThat(url()).isEqualTo(before);
    assertThat(kept()).isEqualTo("7");
  }

  @Test
  void forgetsNothingThatItConfirmed() {
    assertThat(TestDatabase.value(url(), "show fsync")).isEqualTo("on");
    assertThat(TestDatabase.value(url(), "show synchronous_commit")).isEqualTo("on");
    assertThat(TestDatabase.value(url(), "show full_page_writes")).isEqualTo("on");
    assertThat(TestDatabase.value(url(), "show server_encoding")).isEqualTo("UTF8");
    assertThat(TestDatabase.value(url(), "select current_database()")).isEqualTo("clusterxchange");
  }

  @Test
  void letsInOnlyThisMachineAndOnlyWithThePassword() throws IOException {
    var guess =
        new DatabaseUrl(url().host(), url().port(), url().database(), url().user(), "guess");

    assertThatThrownBy(() -> TestDatabase.value(guess, "select 1"))
        .hasRootCauseMessage(
            "FATAL: password authentication failed for user \"" + url().user() + "\"");
    assertThat(TestDatabase.value(url(), "show listen_addresses")).isEqualTo("127.0.0.1");
    assertThat(Files.getPosixFilePermissions(directory.resolve("postgresql/database.url")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    assertThat(directory.resolve("postgresql/password")).doesNotExist();
  }

  @Test
  void isTakenOverWhenItsServerWasKilled() throws Exception {
    database.close();
    Process killed = serverInAnotherJvm();
    DatabaseUrl orphan = written();
    TestDatabase.execute(orphan, "update kept set n = 8");
    String postmaster = note();

    killed.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
    assertThat(TestDatabase.value(orphan, "select n from kept")).isEqualTo("8");
    database = EmbeddedDatabase.start(directory);

    assertThat(url()).isEqualTo(orphan);
    assertThat(note()).as("the same server goes on").isEqualTo(postmaster);
    assertThat(kept()).isEqualTo("8");

    database.close();
    database = null;
    assertThatThrownBy(() -> TestDatabase.value(orphan, "select 1"))
        .hasMessageContaining("refused");
  }

  @Test
  void refusesADirectoryThatAnotherServerUses() throws Exception {
    database.close();
    Process other = serverInAnotherJvm();
    try {
      assertThatThrownBy(() -> EmbeddedDatabase.start(directory))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining(
              "another server is using this directory; set DATA_DIR to one of your own, or DATABASE_URL to share its database");
      assertThat(TestDatabase.value(written(), "select n from kept")).isEqualTo("7");
    } finally {
      other.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
    }
    database = EmbeddedDatabase.start(directory);
  }

  @Test
  void movesAwayFromAPortThatSomebodyElseHas() throws IOException {
    int port = url().port();
    database.close();

    try (var other = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      database = EmbeddedDatabase.start(directory);

      assertThat(url().port()).isNotEqualTo(other.getLocalPort());
      assertThat(written()).isEqualTo(url());
      assertThat(kept()).isEqualTo("7");
    }
  }

  /** A stale note names a process that lives and a port that answers, but not our directory. */
  @Test
  void neverTakesAForeignServerForItsOwn() throws IOException {
    int port = url().port();
    database.close();
    Path foreign = Files.createDirectories(directory.resolve("foreign"));
    Files.writeString(
        directory.resolve("postgresql/cluster/postmaster.pid"),
        "%d\n%s\n0\n%d\n\n127.0.0.1\n".formatted(ProcessHandle.current().pid(), foreign, port));

    try (var other = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      database = EmbeddedDatabase.start(directory);

      assertThat(url().port()).isNotEqualTo(other.getLocalPort());
      assertThat(kept()).isEqualTo("7");
    }
  }

  private DatabaseUrl url() {
    return database.url();
  }

  private static DatabaseUrl written() throws IOException {
    return DatabaseUrl.parse(Files.readString(directory.resolve("postgresql/database.url")));
  }

  private String kept() {
    return TestDatabase.value(url(), "select n from kept");
  }

  private static String note() throws IOException {
    return Files.readAllLines(directory.resolve("postgresql/cluster/postmaster.pid")).get(0);
  }

  private static Process serverInAnotherJvm() throws IOException {
    Path output = directory.resolve("output");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                OtherServer.class.getName(),
                directory.toString())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> !process.isAlive() || Files.readString(output).contains(STARTED));
    assertThat(process.isAlive()).as(Files.readString(output)).isTrue();
    return process;
  }

  /** A process that starts the database of a directory and is killed while it runs. */
  static final class OtherServer {
    private OtherServer() {}

    public static void main(String[] arguments) throws InterruptedException {
      EmbeddedDatabase.start(Path.of(arguments[0]));
      System.out.println(STARTED);
      Thread.currentThread().join();
    }
  }
}
