package eu.clusterxchange.platform.sql;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL in a directory of ours: unpacked, initialised, started and stopped here, with
 * {@code fsync} and {@code synchronous_commit} on, a password, and on loopback only. Blocking; used
 * before and after Vert.x lives.
 *
 * <p>A server that was left running by a killed process is taken over, but only when its own {@code
 * postmaster.pid} in our directory names it: we never talk to whatever else listens on the port.
 */
public final class EmbeddedDatabase implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
  private static final int SECONDS = 90;

  private final Path home;
  private final Path data;
  private final Path binaries;
  private final boolean durable;
  private DatabaseUrl url;
  private FileChannel lock;

  private EmbeddedDatabase(Path directory, boolean durable) {
    this.home = directory.resolve("postgresql");
    this.data = home.resolve("cluster");
    this.binaries = home.resolve("server");
    this.durable = durable;
  }

  /**
   * Starts the server in the directory, making what is missing. The first start takes about three
   * seconds, later ones less than one.
   */
  public static EmbeddedDatabase start(Path directory) {
    return start(directory, true);
  }

  /**
   * @param durable false only for like-for-like measurements against servers that keep nothing
   */
  public static EmbeddedDatabase start(Path directory, boolean durable) {
    var database = new EmbeddedDatabase(directory, durable);
    try {
      database.open();
    } catch (IOException e) {
      throw new IllegalStateException(
          "The embedded database cannot be started in " + directory + ": " + e.getMessage(), e);
    }
    return database;
  }

  /** Its address with the password that was made for it. */
  public DatabaseUrl url() {
    return url;
  }

  private void open() throws IOException {
    Files.createDirectories(home);
    lock();
    PostgresBinaries.unpack(binaries);
    boolean fresh = !Files.exists(data.resolve("PG_VERSION"));
    if (fresh) {
      initialise();
    }
    Path address = home.resolve("database.url");
    url = DatabaseUrl.parse(Files.readString(address));
    if (running()) {
      LOG.warn("The database in {} was left running by an earlier process; taking it over", data);
      return;
    }
    if (!free(url.port())) {
      url = new DatabaseUrl(url.host(), freePort(), url.database(), url.user(), url.password());
      writePrivately(address, url.withPassword());
    }
    boot();
    if (fresh) {
      createDatabase();
    }
  }

  private void lock() throws IOException {
    lock =
        FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (lock.tryLock() == null) {
      throw new IOException(
          "another server is using this directory; set DATA_DIR to one of your own, or DATABASE_URL"
              + " to share its database");
    }
  }

  private void initialise() throws IOException {
    var bytes = new byte[24];
    new SecureRandom().nextBytes(bytes);
    String password = HexFormat.of().formatHex(bytes);
    Path passwordFile = home.resolve("password");
    writePrivately(passwordFile, password);
    run(
        "initdb",
        "-D",
        data.toString(),
        "-U",
        "clusterxchange",
        "-A",
        "scram-sha-256",
        "--pwfile=" + passwordFile,
        "-E",
        "UTF8",
        "--locale=C",
        "--no-instructions");
    Files.delete(passwordFile);
    writePrivately(
        home.resolve("database.url"),
        new DatabaseUrl("127.0.0.1", freePort(), "clusterxchange", "clusterxchange", password)
            .withPassword());
  }

  private void boot() throws IOException {
    String options =
        "-p %d -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c max_connections=200 -c shared_buffers=128MB -c fsync=%s -c synchronous_commit=%s -c full_page_writes=%s"
            .formatted(url.port(), onOff(durable), onOff(durable), onOff(durable));
    run(
        "pg_ctl",
        "-D",
        data.toString(),
        "-w",
        "-t",
        String.valueOf(SECONDS),
        "-l",
        home.resolve("server.log").toString(),
        "-o",
        options,
        "start");
  }

  private static String onOff(boolean on) {
    return on ? "on" : "off";
  }

  private void createDatabase() throws IOException {
    var admin = "jdbc:postgresql://" + url.host() + ":" + url.port() + "/postgres";
    try (var connection = java.sql.DriverManager.getConnection(admin, url.user(), url.password());
        var statement = connection.createStatement()) {
      statement.execute("create database " + url.database());
    } catch (java.sql.SQLException e) {
      throw new IOException("the database could not be created", e);
    }
  }

  /** True when the postmaster of our own directory lives and listens where we think it does. */
  private boolean running() throws IOException {
    Path pidFile = data.resolve("postmaster.pid");
    if (!Files.exists(pidFile)) {
      return false;
    }
    List<String> lines = Files.readAllLines(pidFile);
    boolean alive =
        !lines.isEmpty()
            && ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                .map(ProcessHandle::isAlive)
                .orElse(false);
    boolean ours =
        alive && lines.size() > 3 && Path.of(lines.get(1)).toRealPath().equals(data.toRealPath());
    return ours && Integer.parseInt(lines.get(3).strip()) == url.port() && !free(url.port());
  }

  /** Stops the server after ending its connections. */
  @Override
  public void close() {
    try (FileChannel held = lock) {
      run("pg_ctl", "-D", data.toString(), "-w", "-m", "fast", "stop");
      LOG.debug("The embedded database stopped; {} is free", held);
    } catch (IOException e) {
      LOG.warn("The embedded database did not stop cleanly: {}", e.getMessage());
    }
  }

  private void run(String program, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(PostgresBinaries.asUnprivileged());
    command.add(binaries.resolve("bin").resolve(program).toString());
    command.addAll(List.of(arguments));
    Path output = home.resolve(program + ".log");
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    try {
      if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IOException(program + " took longer than " + SECONDS + " s");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(program + " was interrupted", e);
    }
    if (process.exitValue() != 0) {
      throw new IOException(
          program + " ended with " + process.exitValue() + ": " + Files.readString(output).strip());
    }
  }

  private static void writePrivately(Path file, String text) throws IOException {
    if (!Files.exists(file)) {
      Files.createFile(file);
    }
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }
    Files.writeString(file, text, StandardCharsets.UTF_8);
  }

  private static boolean free(int port) {
    try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException e) {
      return false;
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
