package eu.clusterxchange.platform.live;

import eu.clusterxchange.platform.stream.StreamEvent;
import eu.clusterxchange.platform.stream.StreamId;
import eu.clusterxchange.platform.stream.StreamSource;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The relays of this instance, one for each stream that somebody here listens to. All of it happens
 * on one context; the public methods may be called from any.
 */
final class Relays {
  private static final Logger LOG = LoggerFactory.getLogger(Relays.class);
  private static final int RECONCILE_SECONDS = 3;
  private static final DeliveryOptions LOCAL =
      new DeliveryOptions().setLocalOnly(true).setCodecName("frame");

  private static final class Listened {
    private final Relay relay;
    private int listeners;

    Listened(Relay relay) {
      this.relay = relay;
    }
  }

  private final Vertx vertx;
  private final Context context;
  private final Map<StreamId.Kind, StreamSource> sources;
  private final Map<StreamId, Listened> relays = new HashMap<>();
  private int seconds;

  /**
   * @param context the one on which all of this happens
   */
  Relays(Vertx vertx, Context context, List<StreamSource> sources) {
    this.vertx = vertx;
    this.context = context;
    this.sources =
        sources.stream().collect(Collectors.toMap(StreamSource::kind, Function.identity()));
  }

  void listen(StreamId stream, LiveSocket socket) {
    on(
        v -> {
          boolean first = !relays.containsKey(stream);
          Listened listened = relays.computeIfAbsent(stream, s -> new Listened(relay(s)));
          listened.listeners++;
          listened.relay.welcome(socket);
          if (first) {
            reconcile(stream.kind(), List.of(stream));
          }
        });
  }

  void leave(StreamId stream) {
    on(
        v -> {
          Listened listened = relays.get(stream);
          if (listened != null && --listened.listeners == 0) {
            relays.remove(stream);
          }
        });
  }

  void committed(StreamId stream, List<StreamEvent> events) {
    with(stream, relay -> relay.accept(events));
  }

  void passing(StreamId stream, JsonObject body) {
    with(stream, relay -> relay.pass(body));
  }

  /** Called every second on the context. */
  void second() {
    relays.values().forEach(listened -> listened.relay.second());
    if (++seconds % RECONCILE_SECONDS == 0) {
      relays.keySet().stream()
          .collect(Collectors.groupingBy(StreamId::kind))
          .forEach(this::reconcile);
    }
  }

  private Relay relay(StreamId stream) {
    String address = stream.address();
    return new Relay(
        stream,
        sources.get(stream.kind()),
        body -> vertx.eventBus().publish(address, Frame.event(address, body), LOCAL));
  }

  private void reconcile(StreamId.Kind kind, List<StreamId> streams) {
    List<UUID> ids = streams.stream().map(StreamId::id).toList();
    sources
        .get(kind)
        .heads(ids)
        .onSuccess(
            heads ->
                on(
                    v ->
                        heads.forEach(
                            (id, head) -> {
                              Listened listened = relays.get(new StreamId(kind, id));
                              if (listened != null) {
                                listened.relay.reconcile(head);
                              }
                            })))
        .onFailure(
            failure ->
                LOG.warn("The heads of {} streams cannot be read: {}", kind, failure.getMessage()));
  }

  private void with(StreamId stream, Consumer<Relay> action) {
    on(
        v -> {
          Listened listened = relays.get(stream);
          if (listened != null) {
            action.accept(listened.relay);
          }
        });
  }

  private void on(Consumer<Void> action) {
    context.runOnContext(action::accept);
  }
}
