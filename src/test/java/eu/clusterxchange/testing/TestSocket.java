package eu.clusterxchange.testing;

import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.awaitility.Awaitility;

/** A plain WebSocket client of the live channel that keeps every frame it was sent. */
public final class TestSocket implements WebSocket.Listener, AutoCloseable {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final LinkedBlockingQueue<JsonObject> frames = new LinkedBlockingQueue<>();
  private final Map<String, CompletableFuture<JsonObject>> replies = new ConcurrentHashMap<>();
  private final StringBuilder partial = new StringBuilder();
  private final java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
  private final CompletableFuture<Integer> closed = new CompletableFuture<>();
  private WebSocket socket;

  private TestSocket() {}

  /**
   * Opens it with a bearer token; {@code token} may be null. Fails with the handshake's status in
   * the message.
   */
  public static TestSocket open(String url, String token, String path) {
    var listener = new TestSocket();
    var builder = HTTP.newWebSocketBuilder().connectTimeout(Duration.ofSeconds(10));
    if (token != null) {
      builder.header("Authorization", "Bearer " + token);
    }
    listener.socket =
        builder.buildAsync(URI.create(url.replaceFirst("^http", "ws") + path), listener).join();
    return listener;
  }

  public void raw(String text) {
    socket.sendText(text, true).join();
  }

  public void send(String address, JsonObject body) {
    raw(new JsonObject().put("type", "send").put("address", address).put("body", body).encode());
  }

  /** A command and its reply; a refusal comes as {@link Refused}. */
  public CompletableFuture<JsonObject> request(String address, JsonObject body) {
    String reply = UUID.randomUUID().toString();
    var answer = new CompletableFuture<JsonObject>();
    replies.put(reply, answer);
    if (closed.isDone()) {
      answer.completeExceptionally(new Lost());
    }
    raw(
        new JsonObject()
            .put("type", "send")
            .put("address", address)
            .put("replyAddress", reply)
            .put("body", body)
            .encode());
    return answer.orTimeout(20, TimeUnit.SECONDS);
  }

  /** A command that must succeed. */
  public JsonObject ask(String address, JsonObject body) {
    return request(address, body).join();
  }

  /** A command that must be refused: its problem. */
  public JsonObject refused(String address, JsonObject body) {
    try {
      throw new AssertionError("not refused: " + request(address, body).join());
    } catch (CompletionException e) {
      if (e.getCause() instanceof Refused refused) {
        return refused.problem;
      }
      throw e;
    }
  }

  /** The problem with which a command was refused. */
  public static final class Refused extends RuntimeException {
    private final transient JsonObject problem;

    Refused(JsonObject problem) {
      super(problem.encode());
      this.problem = problem;
    }

    public JsonObject problem() {
      return problem;
    }
  }

  /** The connection ended before the answer came: whether the command took effect is not known. */
  public static final class Lost extends RuntimeException {
    Lost() {
      super("the connection ended without an answer");
    }
  }

  /** Takes the oldest frame out; null when none comes within so many milliseconds. */
  public JsonObject next(long millis) {
    try {
      return frames.poll(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    }
  }

  /** Registers and waits for the first head of the address. */
  public TestSocket listen(String address) {
    raw(new JsonObject().put("type", "register").put("address", address).encode());
    await(
        frame ->
            (address.equals(frame.getString("address"))
                    && "head".equals(body(frame).getString("type")))
                || isError(frame, address));
    if (frames.stream().anyMatch(frame -> isError(frame, address))) {
      throw new AssertionError("not allowed to listen to " + address);
    }
    return this;
  }

  /** Waits for an event of that type that fits. */
  public JsonObject event(String type, Predicate<JsonObject> fits) {
    return body(
        await(
            frame ->
                "rec".equals(frame.getString("type"))
                    && type.equals(body(frame).getString("type"))
                    && fits.test(body(frame))));
  }

  /** Waits for any frame that fits. */
  public JsonObject await(Predicate<JsonObject> fits) {
    var found = new JsonObject[1];
    Awaitility.await()
        .atMost(Duration.ofSeconds(15))
        .pollInterval(Duration.ofMillis(5))
        .until(
            () -> {
              found[0] = frames.stream().filter(fits).findFirst().orElse(null);
              return found[0] != null;
            });
    return found[0];
  }

  /** All frames so far. */
  public Queue<JsonObject> frames() {
    return frames;
  }

  /** The close code, once the server closed it. */
  public int closeCode() {
    return closed.orTimeout(15, TimeUnit.SECONDS).join();
  }

  public boolean isOpen() {
    return !closed.isDone();
  }

  private static boolean isError(JsonObject frame, String address) {
    return "err".equals(frame.getString("type")) && address.equals(frame.getString("address"));
  }

  private static JsonObject body(JsonObject frame) {
    return frame.getValue("body") instanceof JsonObject body ? body : new JsonObject();
  }

  private void received(String text) {
    var frame = new JsonObject(text);
    var reply =
        frame.getString("address") == null ? null : replies.remove(frame.getString("address"));
    if (reply == null) {
      frames.add(frame);
    } else if ("err".equals(frame.getString("type"))) {
      String message = frame.getString("message");
      reply.completeExceptionally(
          new Refused(
              message != null && message.startsWith("{")
                  ? new JsonObject(message)
                  : new JsonObject()
                      .put("status", frame.getInteger("failureCode"))
                      .put("detail", message)));
    } else {
      reply.complete(body(frame));
    }
  }

  @Override
  public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
    partial.append(data);
    if (last) {
      received(partial.toString());
      partial.setLength(0);
    }
    webSocket.request(1);
    return null;
  }

  @Override
  public CompletionStage<?> onBinary(WebSocket webSocket, ByteBuffer data, boolean last) {
    var part = new byte[data.remaining()];
    data.get(part);
    bytes.writeBytes(part);
    if (last) {
      received(bytes.toString(StandardCharsets.UTF_8));
      bytes.reset();
    }
    webSocket.request(1);
    return null;
  }

  @Override
  public CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String reason) {
    ended(statusCode);
    return null;
  }

  @Override
  public void onError(WebSocket webSocket, Throwable error) {
    ended(1006);
  }

  private void ended(int code) {
    closed.complete(code);
    replies.values().forEach(answer -> answer.completeExceptionally(new Lost()));
  }

  @Override
  public void close() {
    socket.abort();
  }
}
