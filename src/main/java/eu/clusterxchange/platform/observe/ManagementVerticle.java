package eu.clusterxchange.platform.observe;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.ext.web.Router;

/** {@code /metrics} for Prometheus, and the health pages, on a port that people do not reach. */
public final class ManagementVerticle extends VerticleBase {
  private final String host;
  private final int port;
  private final PrometheusMeterRegistry metrics;
  private final Health health;

  public ManagementVerticle(String host, int port, PrometheusMeterRegistry metrics, Health health) {
    this.host = host;
    this.port = port;
    this.metrics = metrics;
    this.health = health;
  }

  @Override
  public Future<?> start() {
    Router router = Router.router(vertx);
    health.mount(router);
    router
        .get("/metrics")
        .handler(
            context ->
                context
                    .response()
                    .putHeader("Content-Type", "text/plain; version=0.0.4; charset=utf-8")
                    .end(metrics.scrape()));
    return vertx.createHttpServer().requestHandler(router).listen(port, host);
  }
}
