package eu.clusterxchange.platform.live;

import eu.clusterxchange.platform.stream.StreamEvent;
import eu.clusterxchange.platform.stream.StreamId;
import eu.clusterxchange.platform.stream.StreamSource;
import eu.clusterxchange.platform.stream.StreamSource.Head;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Brings one stream to the listeners of this instance: each stored event once and in order of
 * {@code seq}. It drops what it has sent, keeps what came early, and reads from the database what
 * is missing. Belongs to the context of {@link Relays}.
 */
final class Relay {
  private static final int PAGE = 500;
  private static final int MAX_EARLY = 2_000;
  private static final int SILENT_SECONDS = 3;

  private final StreamId stream;
  private final StreamSource source;
  private final Consumer<JsonObject> out;
  private final TreeMap<Long, JsonObject> early = new TreeMap<>();
  private final List<LiveSocket> newcomers = new ArrayList<>();
  private long seq = -1;
  private JsonObject extra = new JsonObject();
  private boolean reading;
  private int silence;

  Relay(StreamId stream, StreamSource source, Consumer<JsonObject> out) {
    this.stream = stream;
    this.source = source;
    this.out = out;
  }

  long seq() {
    return seq;
  }

  /** A listener has joined: tells it, and only it, where the stream is. */
  void welcome(LiveSocket socket) {
    if (seq < 0) {
      newcomers.add(socket);
    } else {
      socket.send(stream, head());
    }
  }

  /** Committed events, from this instance or another; perhaps late, double or out of order. */
  void accept(List<StreamEvent> events) {
    for (StreamEvent event : events) {
      if (event.seq() > seq) {
        early.put(event.seq(), event.body());
      }
    }
    while (early.size() > MAX_EARLY) {
      early.pollLastEntry();
    }
    drain();
  }

  /** An event that is not stored. */
  void pass(JsonObject body) {
    emit(body);
  }

  /** What the database says the head is. */
  void reconcile(Head head) {
    extra = head.extra();
    if (seq < 0) {
      seq = head.seq();
      newcomers.forEach(socket -> socket.send(stream, head()));
      newcomers.clear();
      early.headMap(seq, true).clear();
      drain();
    } else if (head.seq() > seq) {
      read();
    }
  }

  /** A second has passed. */
  void second() {
    if (seq >= 0 && ++silence >= SILENT_SECONDS) {
      emit(head());
    }
  }

  private JsonObject head() {
    return new JsonObject().put("type", "head").put("seq", seq).mergeIn(extra);
  }

  private void drain() {
    if (seq < 0) {
      return;
    }
    while (!early.isEmpty() && early.firstKey() <= seq + 1) {
      var next = early.pollFirstEntry();
      if (next.getKey() == seq + 1) {
        seq++;
        emit(next.getValue());
      }
    }
    if (!early.isEmpty()) {
      read();
    }
  }

  private void emit(JsonObject body) {
    silence = 0;
    out.accept(body);
  }

  private void read() {
    if (reading) {
      return;
    }
    reading = true;
    Future.succeededFuture()
        .compose(v -> source.since(stream.id(), seq, PAGE))
        .onComplete(
            page -> {
              reading = false;
              if (page.succeeded() && !page.result().isEmpty()) {
                accept(page.result());
                if (page.result().size() == PAGE) {
                  read();
                }
              }
            });
  }
}
