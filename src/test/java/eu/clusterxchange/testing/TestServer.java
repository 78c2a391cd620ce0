package eu.clusterxchange.testing;

import eu.clusterxchange.app.Server;
import eu.clusterxchange.platform.config.Settings;
import eu.clusterxchange.platform.config.SettingsReader;
import eu.clusterxchange.platform.sql.DatabaseUrl;
import eu.clusterxchange.platform.time.Clocks;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The whole server in this JVM, on free ports, with a database of its own: empty or, unless told
 * otherwise, with demo data. After the tests of the class it fails them if an event loop was
 * blocked or an error was logged.
 */
public final class TestServer implements BeforeAllCallback, AfterAllCallback {
  private final Map<String, String> environment = new HashMap<>();
  private final MovableClock domainClock = new MovableClock();
  private final MovableClock securityClock = new MovableClock();
  private final LogWatch log = new LogWatch();
  private Server server;
  private DatabaseUrl database;

  private TestServer() {}

  /** With demo data. */
  public static TestServer demo() {
    return new TestServer().with("DEMO", "true");
  }

  /** As an operator would first start it: nobody has an account. */
  public static TestServer empty() {
    return new TestServer().with("DEMO", "false").with("HTTP_HOST", "127.0.0.1");
  }

  /** One more setting. */
  public TestServer with(String key, String value) {
    environment.put(key, value);
    return this;
  }

  /** On the database of another instance. */
  public TestServer sharing(DatabaseUrl shared) {
    database = shared;
    return this;
  }

  public void start() {
    if (database == null) {
      boolean demo = "true".equals(environment.get("DEMO"));
      database = demo ? TestDatabase.demo() : TestDatabase.fresh();
    }
    log.start();
    int port = freePort();
    environment.putIfAbsent("HTTP_PORT", String.valueOf(port));
    environment.putIfAbsent("MANAGEMENT_PORT", String.valueOf(freePort()));
    environment.putIfAbsent("PUBLIC_URL", "http://localhost:" + environment.get("HTTP_PORT"));
    environment.putIfAbsent("DATA_DIR", "target/test-data/" + port);
    environment.put("DATABASE_URL", database.withPassword());
    Settings settings = SettingsReader.read(Path.of("no-such-file"), environment);
    server = Server.start(settings, new Clocks(domainClock, securityClock));
  }

  public void stop() {
    if (server != null) {
      server.close();
      server = null;
    }
    log.stopAndVerify();
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    start();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    stop();
  }

  public Server server() {
    return server;
  }

  public DatabaseUrl database() {
    return database;
  }

  public MovableClock domainClock() {
    return domainClock;
  }

  public MovableClock securityClock() {
    return securityClock;
  }

  /** Errors with this text are part of the test. */
  public TestServer expectError(String part) {
    log.expect(part);
    return this;
  }

  public int port() {
    return server.settings().httpPort();
  }

  /** {@code http://localhost:port}: also the origin that the server lets in. */
  public String url() {
    return server.settings().publicUrl();
  }

  /** A client that nobody has signed in on. */
  public TestClient client() {
    return new TestClient(url());
  }

  /** A client of a demo account. */
  public TestClient signedIn(String login) {
    return client().signInAsDemo(login);
  }

  public static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
