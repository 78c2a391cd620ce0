package eu.clusterxchange.platform.cluster;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.spi.cluster.ClusterManager;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out whether the event bus really reaches every member: each answers at an address with its
 * own name. An instance that does not reach all is not ready, because a membership list says
 * nothing of the bus.
 */
public final class BusCheck {
  private static final Logger LOG = LoggerFactory.getLogger(BusCheck.class);
  private static final int MILLIS = 2_000;
  private static final DeliveryOptions OPTIONS = new DeliveryOptions().setSendTimeout(1_500);

  private final Vertx vertx;
  private final ClusterManager manager;
  private volatile boolean complete;

  public BusCheck(Vertx vertx, ClusterManager manager) {
    this.vertx = vertx;
    this.manager = manager;
  }

  /** Answers the others, and asks them from now on. */
  public void start() {
    vertx.eventBus().consumer("member." + manager.getNodeId(), message -> message.reply("here"));
    ask();
    vertx.setPeriodic(MILLIS, timer -> ask());
  }

  public boolean complete() {
    return complete;
  }

  private void ask() {
    List<Future<Object>> answers =
        manager.getNodes().stream()
            .map(
                node ->
                    vertx
                        .eventBus()
                        .request("member." + node, "there?", OPTIONS)
                        .map(message -> message.body()))
            .toList();
    Future.all(answers)
        .onSuccess(all -> complete = true)
        .onFailure(
            failure -> {
              if (complete) {
                LOG.warn("The bus does not reach every member: {}", failure.getMessage());
              }
              complete = false;
            });
  }
}
