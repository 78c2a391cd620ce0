package eu.clusterxchange.app;

import io.vertx.core.Deployable;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What runs on this instance, in the order it was started; it is stopped the other way round, each
 * part after those that use it.
 */
final class Deployment {
  private static final Logger LOG = LoggerFactory.getLogger(Deployment.class);

  private final Vertx vertx;
  private final Deque<String> running = new ArrayDeque<>();

  Deployment(Vertx vertx) {
    this.vertx = vertx;
  }

  Future<Void> add(Deployable verticle) {
    return vertx.deployVerticle(verticle).onSuccess(running::push).mapEmpty();
  }

  Future<Void> add(Supplier<Deployable> verticle, int instances) {
    return vertx
        .deployVerticle(verticle, new DeploymentOptions().setInstances(instances))
        .onSuccess(running::push)
        .mapEmpty();
  }

  /** Stops everything; one part that fails to stop does not keep the others from it. */
  Future<Void> stop() {
    Future<Void> stopped = Future.succeededFuture();
    for (String id : running) {
      stopped =
          stopped
              .compose(v -> vertx.undeploy(id))
              .recover(
                  failure -> {
                    LOG.warn("A part did not stop cleanly: {}", failure.getMessage());
                    return Future.succeededFuture();
                  });
    }
    return stopped;
  }
}
