package eu.clusterxchange.platform.live;

import eu.clusterxchange.platform.http.Problem;
import eu.clusterxchange.platform.live.LiveCommand.Limit;
import eu.clusterxchange.platform.security.Actor;
import eu.clusterxchange.platform.security.TokenBucket;
import eu.clusterxchange.platform.stream.StreamId;
import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.handler.sockjs.SockJSSocket;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One live connection of one person. Its limits belong to the socket's event loop; {@link #close}
 * and {@link #send} may be called from anywhere.
 */
final class LiveSocket {
  static final int MAX_REGISTRATIONS = 64;

  /**
   * Clients ping every 10 s (realtime 1); tabs in the background may be slowed to once a minute.
   */
  private static final long SILENCE_MILLIS = 90_000;

  private static final int MAX_QUEUED_BYTES = 1024 * 1024;
  private static final int EDIT_BYTES_PER_SECOND = 64 * 1024;
  private static final int EDIT_BYTES_AT_ONCE = 256 * 1024;

  private final String id;
  private final Caller caller;
  private final SockJSSocket socket;
  private final Context context;
  private final InstantSource clock;
  private final Map<Limit, TokenBucket> limits = new EnumMap<>(Limit.class);
  private final TokenBucket registering;
  private final TokenBucket editBytes;
  private final Set<StreamId> listening = ConcurrentHashMap.newKeySet();
  private volatile long heardAt;

  LiveSocket(String id, Actor actor, SockJSSocket socket, Context context, InstantSource clock) {
    this.id = id;
    this.caller = new Caller(actor, id);
    this.socket = socket;
    this.context = context;
    this.clock = clock;
    long now = clock.millis();
    this.heardAt = now;
    for (Limit limit : Limit.values()) {
      limits.put(limit, new TokenBucket(limit.burst(), limit.perSecond(), now));
    }
    this.registering = new TokenBucket(2 * MAX_REGISTRATIONS, 20, now);
    this.editBytes = new TokenBucket(EDIT_BYTES_AT_ONCE, EDIT_BYTES_PER_SECOND, now);
    socket.setWriteQueueMaxSize(MAX_QUEUED_BYTES);
  }

  /** A ping came. */
  void heard() {
    heardAt = clock.millis();
  }

  /** Whether nothing was heard for so long that the other end must be gone. */
  boolean isSilent() {
    return clock.millis() - heardAt > SILENCE_MILLIS;
  }

  String id() {
    return id;
  }

  Caller caller() {
    return caller;
  }

  Actor actor() {
    return caller.actor();
  }

  /** What it listens to now. */
  Set<StreamId> listening() {
    return listening;
  }

  boolean mayRegister() {
    return registering.take(1, clock.millis());
  }

  boolean mayCommand(Limit limit, int bytes) {
    long now = clock.millis();
    return limits.get(limit).take(1, now) && (limit != Limit.EDIT || editBytes.take(bytes, now));
  }

  /**
   * Writes on the socket's own event loop. A reader that lets more than 1 MiB pile up is closed and
   * may resume: it hurts only itself.
   */
  void write(Buffer frame) {
    try {
      if (socket.writeQueueFull()) {
        socket.close(CloseCode.TOO_SLOW.code(), CloseCode.TOO_SLOW.reason());
      } else {
        socket.write(frame);
      }
    } catch (IllegalStateException e) {
      // Closed a moment ago; nothing but the attempt tells, and the bridge hears of it next.
    }
  }

  /** Sends one event to this socket alone. */
  void send(StreamId stream, JsonObject body) {
    Buffer frame = Frame.event(stream.address(), body).bytes();
    context.runOnContext(v -> write(frame));
  }

  /**
   * Answers what the bridge itself would leave unanswered or answer without saying to what
   * (realtime 1).
   */
  void refuse(String address, Problem problem) {
    write(
        new JsonObject()
            .put("type", "err")
            .put("address", address)
            .put("failureCode", problem.type().status())
            .put("failureType", "RECIPIENT_FAILURE")
            .put("message", problem.toJson().encode())
            .toBuffer());
  }

  void close(CloseCode why) {
    close(why, why.reason());
  }

  void close(CloseCode why, String reason) {
    context.runOnContext(v -> socket.close(why.code(), reason));
  }
}
