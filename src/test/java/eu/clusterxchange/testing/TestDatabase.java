package eu.clusterxchange.testing;

import eu.clusterxchange.platform.sql.DatabaseUrl;
import eu.clusterxchange.platform.sql.EmbeddedDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One real PostgreSQL (fsync on) for all tests of a run, and an empty database in it for each class
 * that asks.
 */
public final class TestDatabase {
  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final ThreadLocal<Map<DatabaseUrl, Connection>> CONNECTIONS =
      ThreadLocal.withInitial(HashMap::new);
  private static EmbeddedDatabase running;
  private static DatabaseUrl withDemoData;

  private TestDatabase() {}

  /**
   * A new database with the demo data, copied from one that a server made once: loading it takes
   * seconds.
   */
  public static synchronized DatabaseUrl demo() {
    if (withDemoData == null) {
      withDemoData = fresh();
      TestServer server = TestServer.demo().sharing(withDemoData);
      server.start();
      server.stop();
    }
    DatabaseUrl copy = named();
    execute(
        running.url(),
        "select pg_terminate_backend(pid) from pg_stat_activity where datname = '%s'"
            .formatted(withDemoData.database()),
        "create database %s template %s".formatted(copy.database(), withDemoData.database()));
    return copy;
  }

  /** A new, empty database. */
  public static synchronized DatabaseUrl fresh() {
    if (running == null) {
      running =
          EmbeddedDatabase.start(
              Path.of("target/test-database-" + System.getProperty("test.fork", "1")));
      Runtime.getRuntime().addShutdownHook(new Thread(running::close));
    }
    DatabaseUrl url = named();
    execute(running.url(), "create database " + url.database());
    return url;
  }

  /** Its name is not taken yet, nor does it exist. */
  private static DatabaseUrl named() {
    DatabaseUrl server = running.url();
    String name = "test_" + ProcessHandle.current().pid() + "_" + NUMBER.incrementAndGet();
    return new DatabaseUrl(server.host(), server.port(), name, server.user(), server.password());
  }

  /** Kept open for the thread's next question, because opening one takes longer than asking. */
  private static Connection connection(DatabaseUrl url) throws SQLException {
    Connection open = CONNECTIONS.get().get(url);
    if (open == null || !open.isValid(5)) {
      open = DriverManager.getConnection(url.jdbc(), url.user(), url.password());
      CONNECTIONS.get().put(url, open);
    }
    return open;
  }

  /** Runs statements on a database directly; for arranging what no person could. */
  public static void execute(DatabaseUrl url, String... statements) {
    try (var statement = connection(url).createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** All rows, each with its columns as text. */
  public static List<Map<String, String>> rows(DatabaseUrl url, String sql) {
    try (var statement = connection(url).createStatement();
        var result = statement.executeQuery(sql)) {
      var rows = new ArrayList<Map<String, String>>();
      while (result.next()) {
        var row = new HashMap<String, String>();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
          row.put(result.getMetaData().getColumnLabel(i), result.getString(i));
        }
        rows.add(row);
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The first column of the first row, as text; null when there is none. */
  public static String value(DatabaseUrl url, String sql) {
    try (var statement = connection(url).createStatement();
        var rows = statement.executeQuery(sql)) {
      return rows.next() ? rows.getString(1) : null;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
