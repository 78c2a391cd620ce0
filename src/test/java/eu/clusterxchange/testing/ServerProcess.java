package eu.clusterxchange.testing;

import eu.clusterxchange.platform.sql.DatabaseUrl;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;

/**
 * The server in a JVM of its own, which can be killed as a power cut would and started again on the
 * same ports. What it prints goes to a file, whose end every failure to start shows.
 */
public final class ServerProcess implements AutoCloseable {
  private static final Duration START = Duration.ofSeconds(90);
  private static final int SHOWN_LINES = 60;
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final Map<String, String> environment = new TreeMap<>();
  private final int port;
  private final Path output;
  private Process process;

  private ServerProcess(DatabaseUrl database, int port) {
    this.port = port;
    this.output =
        Path.of("target/server-processes/" + port + "-" + NUMBER.incrementAndGet() + ".log")
            .toAbsolutePath();
    environment.put("CONF", "none");
    environment.put("DEMO", "true");
    environment.put("HTTP_PORT", String.valueOf(port));
    environment.put("MANAGEMENT_PORT", String.valueOf(TestServer.freePort()));
    environment.put("DATA_DIR", "target/test-data/" + port);
    environment.put("DATABASE_URL", database.withPassword());
    environment.put("DATABASE_CONNECTIONS", "6");
  }

  /** With demo data, not yet started. */
  public static ServerProcess demo(DatabaseUrl database) {
    return new ServerProcess(database, TestServer.freePort());
  }

  /** One more setting, or another value of one. */
  public ServerProcess with(String key, String value) {
    environment.put(key, value);
    return this;
  }

  /** Starts it and waits until it says that it is ready. */
  public ServerProcess start() {
    launch();
    awaitReady();
    return this;
  }

  /** Starts it without waiting. */
  public ServerProcess launch() {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // the modules that the build opens to tests are those that the server needs
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> argument.startsWith("--add-"))
        .forEach(command::add);
    command.addAll(
        List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto", "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.add("eu.clusterxchange.Main");
    try {
      Files.createDirectories(output.getParent());
      var builder = new ProcessBuilder(command).redirectErrorStream(true);
      builder.environment().putAll(environment);
      process = builder.redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile())).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  public void awaitReady() {
    try {
      Awaitility.await("the server on port " + port)
          .atMost(START)
          .pollInterval(Duration.ofMillis(50))
          .until(() -> !process.isAlive() || ready());
    } catch (RuntimeException e) {
      throw new AssertionError("the server did not become ready:\n" + shown(), e);
    }
    if (!process.isAlive()) {
      throw new AssertionError("the server ended with " + process.exitValue() + ":\n" + shown());
    }
  }

  private boolean ready() {
    try {
      return client().get("/health/ready").status() == 200;
    } catch (UncheckedIOException notListening) {
      return false;
    }
  }

  /** SIGKILL: nothing is flushed, nobody is told. Waits until the process is gone. */
  public void kill() {
    process.destroyForcibly();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        throw new AssertionError("the server survived SIGKILL");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  public ServerProcess restart() {
    if (process.isAlive()) {
      kill();
    }
    return start();
  }

  public boolean isAlive() {
    return process != null && process.isAlive();
  }

  public String url() {
    return "http://localhost:" + port;
  }

  public String managementUrl() {
    return "http://localhost:" + environment.get("MANAGEMENT_PORT");
  }

  public TestClient client() {
    return new TestClient(url());
  }

  public TestClient signedIn(String login) {
    return client().signInAsDemo(login);
  }

  /** Lines of its output that must not be there: errors, and event loops that were blocked. */
  public List<String> faults() {
    return lines().stream()
        .filter(line -> line.contains(" ERROR ") || line.contains("BlockedThreadChecker"))
        .toList();
  }

  /** The end of its output. */
  public String shown() {
    List<String> lines = lines();
    return String.join("\n", lines.subList(Math.max(0, lines.size() - SHOWN_LINES), lines.size()));
  }

  private List<String> lines() {
    try {
      return Files.readAllLines(output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    if (isAlive()) {
      kill();
    }
  }
}
