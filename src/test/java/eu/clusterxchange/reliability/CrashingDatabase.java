package eu.clusterxchange.reliability;

import eu.clusterxchange.platform.sql.DatabaseUrl;
import eu.clusterxchange.platform.sql.EmbeddedDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A PostgreSQL of one test alone, which loses all its processes at once and is started again. */
final class CrashingDatabase implements AutoCloseable {
  private final Path directory;
  private EmbeddedDatabase running;

  CrashingDatabase(Path directory) {
    this.directory = directory;
    this.running = EmbeddedDatabase.start(directory);
  }

  DatabaseUrl url() {
    return running.url();
  }

  /** SIGKILL for the first process and all others; returns when none is left. */
  void crash() {
    List<ProcessHandle> all = new ArrayList<>();
    var first = ProcessHandle.of(firstProcess()).orElseThrow();
    Stream.concat(Stream.of(first), first.descendants()).forEach(all::add);
    all.forEach(ProcessHandle::destroyForcibly);
    CompletableFuture.allOf(
            all.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new))
        .orTimeout(20, TimeUnit.SECONDS)
        .join();
  }

  private long firstProcess() {
    try {
      return Long.parseLong(
          Files.readAllLines(directory.resolve("postgresql/cluster/postmaster.pid"))
              .get(0)
              .strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** On the same port, with what is on the disk. */
  void restart() {
    int port = url().port();
    running.close();
    running = EmbeddedDatabase.start(directory);
    if (url().port() != port) {
      throw new AssertionError("somebody took the database's port");
    }
  }

  @Override
  public void close() {
    running.close();
  }
}
