package eu.clusterxchange.app;

import eu.clusterxchange.accounts.AccountSettings;
import eu.clusterxchange.accounts.Accounts;
import eu.clusterxchange.accounts.Affiliation;
import eu.clusterxchange.accounts.Authentication;
import eu.clusterxchange.partnerships.Partnerships;
import eu.clusterxchange.platform.audit.AuditTrail;
import eu.clusterxchange.platform.config.Settings;
import eu.clusterxchange.platform.http.ContractRouter;
import eu.clusterxchange.platform.http.Refusals;
import eu.clusterxchange.platform.http.Routes;
import eu.clusterxchange.platform.id.Ids;
import eu.clusterxchange.platform.live.Live;
import eu.clusterxchange.platform.observe.Health;
import eu.clusterxchange.platform.observe.ManagementVerticle;
import eu.clusterxchange.platform.sql.Database;
import eu.clusterxchange.platform.sql.DatabaseUrl;
import eu.clusterxchange.platform.text.Messages;
import eu.clusterxchange.platform.time.Clocks;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.security.SecureRandom;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The composition root: builds every part once, hands each what it needs, and deploys them in
 * order.
 */
public final class Application {
  private static final Logger LOG = LoggerFactory.getLogger(Application.class);
  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "::1");

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
    var random = new SecureRandom();
    var accountSettings =
        new AccountSettings(
            settings.publicUrl(), settings.demo(), !LOOPBACK.contains(settings.httpHost()));
    return Future.all(
            Authentication.open(vertx, database, clocks.security(), random, accountSettings),
            ContractFile.read(vertx))
        .compose(
            both -> {
              Authentication authentication = both.resultAt(0);
              ContractFile file = both.resultAt(1);
              var ids = new Ids();
              var audit = new AuditTrail();
              var refusals = new Refusals(Messages.english());
              var live =
                  new Live(
                      authentication,
                      ids,
                      clocks.security(),
                      settings.socketsPerAccount(),
                      settings.liveFallbacks());
              var accounts =
                  Accounts.create(
                      vertx,
                      database,
                      authentication,
                      clocks,
                      ids,
                      random,
                      audit,
                      live,
                      accountSettings);
              var partnerships = Partnerships.create(database, audit, refusals, ids, clocks);
              List<Routes> routes = List.of(accounts.routes(affiliation(partnerships)));
              var router = new ContractRouter(file.contract(), authentication, routes);
              var pages = new ContractPages(file.yaml(), file.json());
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
                              new DeploymentOptions().setInstances(settings.httpInstances())))
                  .compose(id -> accounts.setupLink().ensure())
                  .map(
                      token -> {
                        token.ifPresent(t -> announceSetup(settings, t));
                        health.ready(true);
                        return new Application(health, live);
                      });
            });
  }

  private static Affiliation affiliation(Partnerships partnerships) {
    return account ->
        partnerships
            .ofStaff(account)
            .map(found -> found.map(p -> new Affiliation.Partnership(p.id(), p.name())));
  }

  /** After the mark, so that the token reaches no server's access log. */
  private static void announceSetup(Settings settings, String token) {
    LOG.info(
        "Nobody can administer this server yet. Within 24 hours, once, make the first Support Office account at {}/setup#token={}",
        settings.publicUrl(),
        token);
  }

  /** Readiness goes first, so that a balancer sends nobody new. */
  void stopping() {
    health.ready(false);
  }

  public Live live() {
    return live;
  }
}
