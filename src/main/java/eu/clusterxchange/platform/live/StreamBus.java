package eu.clusterxchange.platform.live;

import eu.clusterxchange.platform.stream.StreamEvent;
import eu.clusterxchange.platform.stream.StreamId;
import eu.clusterxchange.platform.stream.Streams;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.Message;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Carries hints to the relays of all instances: to those of this one directly, to the others over
 * one clustered address. One address for all streams, because a registration for each would have to
 * cross the cluster before its first event could.
 */
final class StreamBus implements Streams {
  private static final String ADDRESS = "streams";

  private final Vertx vertx;
  private final Relays relays;
  private final SocketGuard guard;
  private final String instance;

  /**
   * @param instance names this instance, so that it knows its own messages
   */
  StreamBus(Vertx vertx, Relays relays, SocketGuard guard, String instance) {
    this.vertx = vertx;
    this.relays = relays;
    this.guard = guard;
    this.instance = instance;
  }

  /** Listens to the other instances. */
  void start() {
    if (vertx.isClustered()) {
      vertx.eventBus().<JsonObject>consumer(ADDRESS, this::received);
    }
  }

  @Override
  public void committed(StreamId stream, List<StreamEvent> events) {
    relays.committed(stream, events);
    if (vertx.isClustered()) {
      var seqs = new JsonArray();
      var bodies = new JsonArray();
      events.forEach(
          event -> {
            seqs.add(event.seq());
            bodies.add(event.body());
          });
      tellOthers(
          new JsonObject().put("stream", stream.address()).put("seqs", seqs).put("bodies", bodies));
    }
  }

  @Override
  public void passing(StreamId stream, JsonObject body) {
    relays.passing(stream, body);
    if (vertx.isClustered()) {
      tellOthers(new JsonObject().put("stream", stream.address()).put("passing", body));
    }
  }

  @Override
  public void changed(Collection<UUID> accounts, String objectType, UUID objectId, long version) {
    var hint =
        new JsonObject()
            .put("type", "changed")
            .put("object", new JsonObject().put("type", objectType).put("id", objectId.toString()))
            .put("version", version);
    accounts.forEach(account -> relays.passing(new StreamId(StreamId.Kind.account, account), hint));
    if (vertx.isClustered()) {
      var ids = new JsonArray();
      accounts.forEach(account -> ids.add(account.toString()));
      tellOthers(new JsonObject().put("accounts", ids).put("passing", hint));
    }
  }

  @Override
  public void accessChanged(UUID account) {
    guard.look(account);
    if (vertx.isClustered()) {
      tellOthers(new JsonObject().put("access", account.toString()));
    }
  }

  private void tellOthers(JsonObject message) {
    vertx.eventBus().publish(ADDRESS, message.put("from", instance));
  }

  private void received(Message<JsonObject> message) {
    JsonObject body = message.body();
    if (instance.equals(body.getString("from"))) {
      return;
    }
    if (body.containsKey("access")) {
      guard.look(UUID.fromString(body.getString("access")));
    } else if (body.containsKey("accounts")) {
      body.getJsonArray("accounts")
          .forEach(
              id ->
                  relays.passing(
                      new StreamId(StreamId.Kind.account, UUID.fromString((String) id)),
                      body.getJsonObject("passing")));
    } else {
      StreamId.parse(body.getString("stream")).ifPresent(stream -> receivedOf(stream, body));
    }
  }

  private void receivedOf(StreamId stream, JsonObject body) {
    if (body.containsKey("passing")) {
      relays.passing(stream, body.getJsonObject("passing"));
      return;
    }
    JsonArray seqs = body.getJsonArray("seqs");
    JsonArray bodies = body.getJsonArray("bodies");
    relays.committed(
        stream,
        IntStream.range(0, seqs.size())
            .mapToObj(i -> new StreamEvent(seqs.getLong(i), bodies.getJsonObject(i)))
            .toList());
  }
}
