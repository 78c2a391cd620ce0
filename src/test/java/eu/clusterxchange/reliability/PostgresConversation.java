package eu.clusterxchange.reliability;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Reads along one connection of PostgreSQL's protocol (version 3, unencrypted): which statements a
 * transaction runs, and when PostgreSQL says that it stands committed.
 *
 * <p>Statements are sent in requests that end with Sync or are one Query; each is answered by one
 * ReadyForQuery, in order, whose status says whether a transaction is still open.
 */
final class PostgresConversation {
  private static final int STARTUP_HEADER = 4;
  private static final int HEADER = 5;

  private final Predicate<Set<String>> committed;
  private final Messages fromServer = new Messages(STARTUP_HEADER);
  private final Messages fromPostgres = new Messages(HEADER);
  private final Map<String, String> prepared = new HashMap<>();
  private final Queue<Set<String>> requests = new ArrayDeque<>();
  private Set<String> request = new HashSet<>();
  private Set<String> transaction = new HashSet<>();
  private boolean failed;

  /**
   * @param committed is told the statements of each committed transaction; false: the word of it is
   *     not to be handed on
   */
  PostgresConversation(Predicate<Set<String>> committed) {
    this.committed = committed;
  }

  synchronized boolean fromServer(byte[] bytes, int length) {
    fromServer.add(bytes, length);
    for (Message message = fromServer.next(); message != null; message = fromServer.next()) {
      switch (message.type) {
        case 'P' -> prepared.put(message.text(0), message.text(1));
        case 'B' -> request.add(prepared.getOrDefault(message.text(1), ""));
        case 'Q' -> {
          request.add(message.text(0));
          sent();
        }
        case 'S' -> sent();
        default -> {
          // says nothing about statements
        }
      }
    }
    return true;
  }

  private void sent() {
    requests.add(request);
    request = new HashSet<>();
  }

  synchronized boolean fromPostgres(byte[] bytes, int length) {
    fromPostgres.add(bytes, length);
    boolean handOn = true;
    for (Message message = fromPostgres.next(); message != null; message = fromPostgres.next()) {
      if (message.type == 'E') {
        failed = true;
      } else if (message.type == 'Z') {
        handOn &= ready((char) message.body[0]);
      }
    }
    return handOn;
  }

  private boolean ready(char status) {
    Set<String> answered = requests.poll();
    if (answered != null) {
      transaction.addAll(answered);
    }
    if (status != 'I') {
      return true;
    }
    Set<String> done = transaction;
    boolean stands = !failed;
    transaction = new HashSet<>();
    failed = false;
    return !stands || committed.test(done);
  }

  private static final class Message {
    private final char type;
    private final byte[] body;

    Message(char type, byte[] body) {
      this.type = type;
      this.body = body;
    }

    /** The n-th of the texts at its beginning, each ended by a zero. */
    String text(int n) {
      int start = 0;
      for (int i = 0; i < n; i++) {
        start = end(start) + 1;
      }
      return new String(body, start, end(start) - start, StandardCharsets.UTF_8);
    }

    private int end(int start) {
      int end = start;
      while (body[end] != 0) {
        end++;
      }
      return end;
    }
  }

  /** Cuts a stream of bytes into messages. */
  private static final class Messages {
    private ByteBuffer pending = ByteBuffer.allocate(0);
    private int header;

    /**
     * @param first how long the header of the first message is: the start-up message has no type
     */
    Messages(int first) {
      header = first;
    }

    void add(byte[] bytes, int length) {
      pending =
          ByteBuffer.allocate(pending.remaining() + length)
              .put(pending)
              .put(bytes, 0, length)
              .flip();
    }

    Message next() {
      if (pending.remaining() < header) {
        return null;
      }
      int typed = header - STARTUP_HEADER;
      int size = pending.getInt(pending.position() + typed) + typed;
      if (pending.remaining() < size) {
        return null;
      }
      char type = typed == 0 ? '?' : (char) pending.get(pending.position());
      var body = new byte[size - header];
      pending.position(pending.position() + header).get(body);
      header = HEADER;
      return new Message(type, body);
    }
  }
}
