package eu.clusterxchange.commitments;

import eu.clusterxchange.platform.live.Departures;
import eu.clusterxchange.platform.live.LiveCommand;
import eu.clusterxchange.platform.live.LiveCommandsVerticle;
import eu.clusterxchange.platform.stream.StreamId;
import eu.clusterxchange.platform.stream.Streams;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/**
 * The context on which this instance edits: commands, presence and their timers. Presence is told
 * to the other instances here.
 */
public final class CommitmentsVerticle extends LiveCommandsVerticle implements Departures {
  private static final String PRESENCE = "commitments.presence";
  private static final int PRESENCE_MILLIS = 200;
  private static final int HOUSEKEEPING_MILLIS = 5_000;
  private static final int FORGET_EVERY = 60;

  private final CommitmentLive live;
  private final Editing editing;
  private final Presence presence;
  private final Streams streams;
  private final InstantSource clock;
  private final String instance;
  private int rounds;

  /**
   * @param instance names this instance among the others
   */
  CommitmentsVerticle(
      List<LiveCommand> commands,
      CommitmentLive live,
      Editing editing,
      Presence presence,
      Streams streams,
      InstantSource securityClock,
      String instance) {
    super(commands);
    this.live = live;
    this.editing = editing;
    this.presence = presence;
    this.streams = streams;
    this.clock = securityClock;
    this.instance = instance;
  }

  @Override
  public Future<?> start() throws Exception {
    vertx
        .eventBus()
        .<JsonObject>consumer(
            PRESENCE,
            message -> {
              JsonObject body = message.body();
              if (!instance.equals(body.getString("from"))) {
                presence.hear(
                    UUID.fromString(body.getString("commitment")),
                    body.getJsonObject("batch"),
                    clock.millis());
              }
            });
    vertx.setPeriodic(PRESENCE_MILLIS, timer -> live.tellPresence(streams, this::tellOthers));
    vertx.setPeriodic(
        HOUSEKEEPING_MILLIS,
        timer -> {
          presence.expire(clock.millis());
          if (++rounds % FORGET_EVERY == 0) {
            editing.forgetIdle();
          }
        });
    return super.start();
  }

  private void tellOthers(UUID commitment, JsonObject batch) {
    if (vertx.isClustered()) {
      vertx
          .eventBus()
          .publish(
              PRESENCE,
              new JsonObject()
                  .put("from", instance)
                  .put("commitment", commitment.toString())
                  .put("batch", batch));
    }
  }

  @Override
  public void left(StreamId stream, String connection) {
    if (stream.kind() == StreamId.Kind.commitment) {
      context.runOnContext(v -> presence.leave(stream.id(), connection));
    }
  }

  @Override
  public void closed(String connection) {
    context.runOnContext(v -> presence.close(connection));
  }

  /** Runs something on the context of editing, for the HTTP twin of {@code commitment.open}. */
  <T> Future<T> onContext(java.util.function.Supplier<Future<T>> work) {
    var promise = io.vertx.core.Promise.<T>promise();
    context.runOnContext(v -> work.get().onComplete(promise));
    return promise.future();
  }
}
