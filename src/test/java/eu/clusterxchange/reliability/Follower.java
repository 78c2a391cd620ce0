package eu.clusterxchange.reliability;

import eu.clusterxchange.testing.TestClient;
import eu.clusterxchange.testing.TestSocket;
import io.vertx.core.json.JsonObject;
import java.net.http.WebSocketHandshakeException;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Somebody at one open page: follows one stream as realtime 1 asks (register, read what is missing,
 * take events in order of {@code seq}), and comes back when the connection is lost, to the next
 * server if it knows several. Used by one thread at a time; what it remembers may be read by
 * others.
 */
abstract class Follower implements Page {
  private static final long OWN_EVENT_MILLIS = 5_000;

  private final String token;
  private final List<String> urls;
  private final String address;
  private final Queue<String> faults = new ConcurrentLinkedQueue<>();
  private final Map<Integer, AtomicInteger> passingRefusals = new ConcurrentHashMap<>();
  private final AtomicInteger connections = new AtomicInteger();
  private final AtomicInteger unanswered = new AtomicInteger();
  private TestSocket socket;
  private int server;
  private long heard;
  private volatile long seq;

  /**
   * @param urls the servers to go to, the preferred one first
   */
  Follower(String token, List<String> urls, String address) {
    this.token = token;
    this.urls = urls;
    this.address = address;
  }

  /** Nobody answered; whether the last command took effect is not known. */
  private static final class Away extends RuntimeException {
    Away(Throwable cause) {
      super(cause);
    }
  }

  /** Takes the stored event that follows the last one. */
  abstract void advance(JsonObject event);

  /** A page of the stored events after a position: {@code events} and {@code caughtUp}. */
  abstract JsonObject since(long position);

  /** Connected for the first time: what is there. Returns the position it stands for. */
  abstract long open();

  /** Sends what is to be sent, if anything. */
  abstract void act();

  /** An event that is not stored. */
  void pass(JsonObject event) {}

  @Override
  public final void round() {
    try {
      if (socket == null || !socket.isOpen()) {
        connect();
      }
      hear();
      act();
    } catch (Away away) {
      leave();
    } catch (TestSocket.Refused refused) {
      refused(refused.problem());
    } catch (RuntimeException | AssertionError e) {
      faults.add(e.toString());
    }
  }

  private void refused(JsonObject problem) {
    int status = problem.getInteger("status");
    if (status == 503 || status == 429) {
      passingRefusals.computeIfAbsent(status, s -> new AtomicInteger()).incrementAndGet();
    } else {
      faults.add("refused: " + problem.encode());
    }
  }

  private void connect() {
    try {
      socket = TestClient.of(urls.get(server)).withToken(token).live();
    } catch (CompletionException e) {
      if (e.getCause() instanceof WebSocketHandshakeException refused
          && refused.getResponse().statusCode() != 503) {
        throw new AssertionError("not let in: " + refused.getResponse().statusCode(), e);
      }
      server = (server + 1) % urls.size();
      throw new Away(e);
    }
    heard = 0;
    say(new JsonObject().put("type", "register").put("address", address));
    if (connections.getAndIncrement() == 0) {
      try {
        seq = open();
      } catch (RuntimeException e) {
        connections.set(0);
        leave();
        throw e;
      }
    } else {
      catchUp();
    }
  }

  private void leave() {
    if (socket != null) {
      socket.close();
      socket = null;
    }
  }

  /** A command and its answer. */
  final JsonObject ask(String command, JsonObject body) {
    try {
      return socket.request(command, body).join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof TestSocket.Refused refused) {
        throw refused;
      }
      unanswered.incrementAndGet();
      throw new Away(e);
    }
  }

  /** A command without answer. */
  final void tell(String command, JsonObject body) {
    say(new JsonObject().put("type", "send").put("address", command).put("body", body));
  }

  private void say(JsonObject frame) {
    try {
      socket.raw(frame.encode());
    } catch (CompletionException e) {
      throw new Away(e);
    }
  }

  private void hear() {
    for (JsonObject frame = socket.next(0); frame != null; frame = socket.next(0)) {
      take(frame);
    }
  }

  /** Hears until the stream has come to this place. */
  final void hearUntil(long position) {
    long until = System.nanoTime() + OWN_EVENT_MILLIS * 1_000_000;
    while (seq < position && socket.isOpen()) {
      if (System.nanoTime() > until) {
        faults.add(address + " did not bring " + position + " within 5 s, only " + seq);
        catchUp();
        return;
      }
      JsonObject frame = socket.next(100);
      if (frame != null) {
        take(frame);
      }
    }
  }

  private void take(JsonObject frame) {
    if ("err".equals(frame.getString("type"))) {
      refused(new JsonObject(frame.getString("message")));
      leave();
      throw new Away(null);
    }
    if (!(frame.getValue("body") instanceof JsonObject body)) {
      return;
    }
    if ("head".equals(body.getString("type"))) {
      if (body.getLong("seq") > seq) {
        catchUp();
      }
    } else if (isStored(body)) {
      stored(body);
    } else {
      pass(body);
    }
  }

  /** Read marks carry a {@code seq} too, but it is not theirs. */
  private static boolean isStored(JsonObject event) {
    return event.containsKey("seq") && !"read".equals(event.getString("type"));
  }

  private void stored(JsonObject event) {
    long number = event.getLong("seq");
    if (number <= heard) {
      faults.add(address + " brought " + number + " after " + heard + " on one connection");
    }
    heard = number;
    if (number == seq + 1) {
      advance(event);
      seq = number;
    } else if (number > seq) {
      catchUp();
    }
  }

  private void catchUp() {
    boolean caughtUp = false;
    while (!caughtUp) {
      JsonObject page = since(seq);
      for (Object entry : page.getJsonArray("events")) {
        var event = (JsonObject) entry;
        if (event.getLong("seq") != seq + 1) {
          throw new AssertionError(
              "a gap in " + address + ": " + event.getLong("seq") + " after " + seq);
        }
        advance(event);
        seq = event.getLong("seq");
      }
      caughtUp = page.getBoolean("caughtUp");
    }
  }

  @Override
  public final long seq() {
    return seq;
  }

  @Override
  public final Queue<String> faults() {
    return faults;
  }

  @Override
  public final int refusedWith(int status) {
    return passingRefusals.getOrDefault(status, new AtomicInteger()).get();
  }

  @Override
  public final int unanswered() {
    return unanswered.get();
  }

  @Override
  public final void close() {
    leave();
  }

  @Override
  public String toString() {
    return "%s at %d: %d acknowledged, %d connections"
        .formatted(address, seq, acknowledged(), connections.get());
  }
}
