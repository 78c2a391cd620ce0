package eu.clusterxchange.platform.live;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.function.BiFunction;

/**
 * A command of the live channel.
 *
 * @param address where clients send it
 * @param limit which of the limits for one socket it counts against
 * @param handler runs on the context of the verticle that registered it; a failure becomes the
 *     problem in the error reply
 */
public record LiveCommand(
    String address, Limit limit, BiFunction<Caller, JsonObject, Future<JsonObject>> handler) {

  /** Limits for one socket (realtime 1): how many at once, how many each second. */
  public enum Limit {
    EDIT(60, 60),
    CHAT(10, 2),
    OTHER(40, 20);

    private final int burst;
    private final int perSecond;

    Limit(int burst, int perSecond) {
      this.burst = burst;
      this.perSecond = perSecond;
    }

    int burst() {
      return burst;
    }

    int perSecond() {
      return perSecond;
    }
  }
}
