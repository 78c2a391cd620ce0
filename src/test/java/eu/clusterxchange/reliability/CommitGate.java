package eu.clusterxchange.reliability;

import eu.clusterxchange.platform.sql.DatabaseUrl;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Stands between a server and its PostgreSQL and reads along. Armed for a statement, it waits for
 * the transaction that ran it to be committed, and when PostgreSQL's word of that arrives here,
 * does something before, or instead of, handing it on.
 */
final class CommitGate implements AutoCloseable {
  private final DatabaseUrl database;
  private final ServerSocket entrance;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private volatile Armed armed;

  private record Armed(String statement, Runnable action, CompletableFuture<Void> sprung) {}

  CommitGate(DatabaseUrl database) {
    this.database = database;
    try {
      entrance = new ServerSocket(0, 64, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    thread("entrance", this::accept);
  }

  /** The address that the server is given. */
  DatabaseUrl url() {
    return new DatabaseUrl(
        "127.0.0.1",
        entrance.getLocalPort(),
        database.database(),
        database.user(),
        database.password());
  }

  /**
   * Once, for the next transaction with a statement that contains this text: acts between its
   * commit and the word of it. The word is never handed on.
   */
  CompletableFuture<Void> arm(String statement, Runnable action) {
    var sprung = new CompletableFuture<Void>();
    armed = new Armed(statement, action, sprung);
    return sprung;
  }

  private void accept() {
    try {
      while (!entrance.isClosed()) {
        Socket server = entrance.accept();
        var postgres = new Socket(database.host(), database.port());
        server.setTcpNoDelay(true);
        postgres.setTcpNoDelay(true);
        open.add(server);
        open.add(postgres);
        var conversation = new PostgresConversation(this::committed);
        thread("to PostgreSQL", () -> pump(server, postgres, conversation::fromServer));
        thread("from PostgreSQL", () -> pump(postgres, server, conversation::fromPostgres));
      }
    } catch (IOException closed) {
      // the test is over
    }
  }

  private interface Reader {
    /** False when these bytes must not be handed on. */
    boolean read(byte[] bytes, int length);
  }

  private void pump(Socket from, Socket to, Reader reader) {
    var bytes = new byte[64 * 1024];
    try {
      var in = from.getInputStream();
      var out = to.getOutputStream();
      for (int length = in.read(bytes); length >= 0; length = in.read(bytes)) {
        if (!reader.read(bytes, length)) {
          return;
        }
        out.write(bytes, 0, length);
      }
    } catch (IOException gone) {
      // one side hung up: the other is hung up too
    } finally {
      hangUp(from);
      hangUp(to);
    }
  }

  private void hangUp(Socket socket) {
    open.remove(socket);
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** PostgreSQL has committed a transaction with these statements; false: do not say so. */
  private synchronized boolean committed(Set<String> statements) {
    Armed now = armed;
    if (now == null || statements.stream().noneMatch(sql -> sql.contains(now.statement()))) {
      return true;
    }
    armed = null;
    now.action().run();
    now.sprung().complete(null);
    return false;
  }

  private static void thread(String name, Runnable work) {
    var thread = new Thread(work, "commit gate " + name);
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() {
    try {
      entrance.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    open.forEach(this::hangUp);
  }
}
