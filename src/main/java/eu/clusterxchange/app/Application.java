package eu.clusterxchange.app;

import eu.clusterxchange.platform.config.Settings;
import eu.clusterxchange.platform.http.ContractRouter;
import eu.clusterxchange.platform.http.Routes;
import eu.clusterxchange.platform.live.Live;
import eu.clusterxchange.platform.observe.Health;
import eu.clusterxchange.platform.observe.ManagementVerticle;
import eu.clusterxchange.platform.security.Authenticator;
import eu.clusterxchange.platform.sql.Database;
import eu.clusterxchange.platform.sql.DatabaseUrl;
import eu.clusterxchange.platform.time.Clocks;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.openapi.contract.OpenAPIContract;
import java.util.List;

/**
 * The composition root: builds every part once, hands each what it needs, and deploys them in
 * order.
 */
public final class Application {
  private final Health health;
  private final Live live;

  private Application(Health health, Live live) {
    this.health = health;
    this.live = live;
  }

  static Future<Application> deploy(
      Vertx vertx,
      Settings settings,
      DatabaseUrl url,
      Clocks clocks,
      PrometheusMeterRegistry metrics,
      Health.ClusterState cluster) {
    Database database = Database.open(vertx, url, settings.databaseConnections());
    Health health = new Health(database, cluster);
    Authenticator authenticator = null;
    List<Routes> routes = List.of();
    Live live =
        new Live(
            authenticator,
            new eu.clusterxchange.platform.id.Ids(),
            clocks.security(),
            settings.socketsPerAccount(),
            settings.liveFallbacks());
    return contract(vertx)
        .compose(
            contract -> {
              var router = new ContractRouter(contract, authenticator, routes);
              var pages = new ContractPages(Buffer.buffer(), contract);
              return vertx
                  .deployVerticle(live)
                  .compose(
                      id ->
                          vertx.deployVerticle(
                              new ManagementVerticle(
                                  settings.managementHost(),
                                  settings.managementPort(),
                                  metrics,
                                  health)))
                  .compose(
                      id ->
                          vertx.deployVerticle(
                              () -> new HttpVerticle(settings, router, live, health, pages),
                              new DeploymentOptions().setInstances(settings.httpInstances())));
            })
        .map(
            id -> {
              health.ready(true);
              return new Application(health, live);
            });
  }

  private static Future<OpenAPIContract> contract(Vertx vertx) {
    return OpenAPIContract.from(vertx, "openapi.yaml");
  }

  /** Readiness goes first, so that a balancer sends nobody new. */
  void stopping() {
    health.ready(false);
  }

  public Live live() {
    return live;
  }
}
