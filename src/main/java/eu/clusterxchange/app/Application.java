package eu.clusterxchange.app;

import eu.clusterxchange.accounts.AccountSettings;
import eu.clusterxchange.accounts.Authentication;
import eu.clusterxchange.commitments.Commitments;
import eu.clusterxchange.notifications.NotificationKeys;
import eu.clusterxchange.notifications.NotificationSettings;
import eu.clusterxchange.notifications.push.PushServices;
import eu.clusterxchange.platform.config.Settings;
import eu.clusterxchange.platform.http.ContractFile;
import eu.clusterxchange.platform.http.ContractRouter;
import eu.clusterxchange.platform.id.Ids;
import eu.clusterxchange.platform.live.Live;
import eu.clusterxchange.platform.live.LiveCommandsVerticle;
import eu.clusterxchange.platform.mail.MailboxDirectory;
import eu.clusterxchange.platform.mail.Mailer;
import eu.clusterxchange.platform.mail.SmtpMailer;
import eu.clusterxchange.platform.observe.Health;
import eu.clusterxchange.platform.observe.ManagementVerticle;
import eu.clusterxchange.platform.sql.Database;
import eu.clusterxchange.platform.sql.DatabaseChecks;
import eu.clusterxchange.platform.sql.DatabaseUrl;
import eu.clusterxchange.platform.text.ClassPathText;
import eu.clusterxchange.platform.time.Clocks;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.security.SecureRandom;
import java.time.ZoneOffset;
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

  private final Vertx vertx;
  private final Settings settings;
  private final Database database;
  private final Ids ids;
  private final Clocks clocks;
  private final Health health;
  private final Live live;
  private final Features features;
  private final Deployment deployment;
  private final ContractRouter router;
  private final ContractPages pages;

  private Application(
      Vertx vertx,
      Settings settings,
      Database database,
      Ids ids,
      Clocks clocks,
      Health health,
      Live live,
      Features features,
      ContractFile contract,
      Authentication authentication) {
    this.vertx = vertx;
    this.settings = settings;
    this.database = database;
    this.ids = ids;
    this.clocks = clocks;
    this.health = health;
    this.live = live;
    this.features = features;
    this.deployment = new Deployment(vertx);
    this.router = new ContractRouter(contract.contract(), authentication, features.routes());
    this.pages = new ContractPages(contract);
    live.offer(features.streams(), features.liveCommands());
    live.onDeparture(features.commitments().verticle());
  }

  static Future<Application> deploy(
      Vertx vertx,
      Settings settings,
      DatabaseUrl url,
      Clocks clocks,
      PrometheusMeterRegistry metrics,
      Health.ClusterState cluster) {
    var database = Database.open(vertx, url, settings.databaseConnections());
    var health = new Health(database, cluster);
    var random = new SecureRandom();
    var accounts =
        new AccountSettings(
            settings.publicUrl(), settings.demo(), !LOOPBACK.contains(settings.httpHost()));
    return DatabaseChecks.durable(database, settings.allowUnsafeDatabase())
        .compose(
            v ->
                Future.all(
                    Authentication.open(vertx, database, clocks.security(), random, accounts),
                    ContractFile.read(vertx),
                    NotificationKeys.open(vertx, database, random)))
        .compose(
            opened -> {
              Authentication authentication = opened.resultAt(0);
              ContractFile contract = opened.resultAt(1);
              NotificationKeys keys = opened.resultAt(2);
              var ids = new Ids();
              var live =
                  new Live(
                      authentication,
                      ids,
                      clocks.security(),
                      settings.socketsPerAccount(),
                      settings.liveFallbacks());
              var features =
                  Features.create(
                      vertx,
                      database,
                      authentication,
                      accounts,
                      mailer(vertx, settings, clocks),
                      random,
                      live,
                      notifications(settings),
                      keys,
                      ids,
                      clocks);
              Gauge.builder("clusterxchange.live.sockets", live, Live::openSockets)
                  .register(metrics);
              FunctionCounter.builder(
                      "clusterxchange.edits.conflicts",
                      features.commitments(),
                      Commitments::editConflicts)
                  .register(metrics);
              return new Application(
                      vertx,
                      settings,
                      database,
                      ids,
                      clocks,
                      health,
                      live,
                      features,
                      contract,
                      authentication)
                  .start(metrics);
            });
  }

  /** THE list: what runs here, in order. */
  private Future<Application> start(PrometheusMeterRegistry metrics) {
    return deployment
        .add(
            new ManagementVerticle(
                settings.managementHost(), settings.managementPort(), metrics, health))
        .compose(v -> deployment.add(live))
        .compose(v -> deployment.add(new LiveCommandsVerticle(features.chat().commands())))
        .compose(
            v -> deployment.add(new LiveCommandsVerticle(features.notifications().liveCommands())))
        .compose(v -> deployment.add(features.commitments().verticle()))
        .compose(v -> deployment.add(new OutboxVerticle(database, features.outboxes(), clocks)))
        .compose(v -> settings.demo() ? demoData() : Future.succeededFuture())
        .compose(v -> features.accounts().setupLink().ensure())
        .onSuccess(token -> token.ifPresent(this::announceSetup))
        .compose(
            v ->
                deployment.add(
                    () -> new HttpVerticle(settings, router, live, health, pages),
                    settings.httpInstances()))
        .map(
            v -> {
              health.ready(true);
              return this;
            });
  }

  /**
   * Readiness goes first, so that a balancer sends nobody new; then sockets are sent elsewhere, and
   * everything is stopped in the reverse order of the list, the database last.
   */
  Future<Void> stop() {
    health.ready(false);
    live.sendAway();
    return deployment.stop().compose(v -> features.accounts().close()).eventually(database::close);
  }

  private static NotificationSettings notifications(Settings settings) {
    String sender = settings.mailFrom().replaceFirst("^.*<(.*)>$", "$1").strip();
    return new NotificationSettings(
        settings.publicUrl(), "mailto:" + sender, new PushServices(settings.pushServices()));
  }

  private static Mailer mailer(Vertx vertx, Settings settings, Clocks clocks) {
    return settings
        .smtp()
        .<Mailer>map(smtp -> new SmtpMailer(vertx, smtp, settings.mailFrom()))
        .orElseGet(
            () ->
                new MailboxDirectory(
                    vertx,
                    settings.dataDir().resolve("mailbox"),
                    settings.mailFrom(),
                    clocks.security()));
  }

  private Future<Void> demoData() {
    return vertx
        .executeBlocking(() -> new JsonObject(ClassPathText.read("/demo.json")))
        .compose(
            script ->
                new DemoData(
                        database,
                        features,
                        ids,
                        DemoBench.enlarged(script, settings.demoExchanges()),
                        clocks.domain().instant().atZone(ZoneOffset.UTC).toLocalDate())
                    .load());
  }

  /** After the mark, so that the token reaches no server's access log. */
  private void announceSetup(String token) {
    LOG.info(
        "Nobody can administer this server yet. Within 24 hours, once, make the first Support"
            + " Office account at {}/setup#token={}",
        settings.publicUrl(),
        token);
  }

  public Live live() {
    return live;
  }
}
