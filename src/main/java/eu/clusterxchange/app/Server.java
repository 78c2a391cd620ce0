package eu.clusterxchange.app;

import eu.clusterxchange.platform.cluster.BusCheck;
import eu.clusterxchange.platform.cluster.Clustering;
import eu.clusterxchange.platform.config.Settings;
import eu.clusterxchange.platform.sql.DatabaseUrl;
import eu.clusterxchange.platform.sql.EmbeddedDatabase;
import eu.clusterxchange.platform.sql.Migrations;
import eu.clusterxchange.platform.time.Clocks;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.spi.cluster.ClusterManager;
import io.vertx.micrometer.Label;
import io.vertx.micrometer.MicrometerMetricsFactory;
import io.vertx.micrometer.MicrometerMetricsOptions;
import java.util.EnumSet;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One running instance, from its database to its open port. Start and close block the calling
 * thread, which is never an event loop; they go in order, and closing goes backwards: people first,
 * the database last.
 */
public final class Server implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Server.class);
  private static final int START_SECONDS = 120;
  private static final int STOP_SECONDS = 25;

  private final Settings settings;
  private final EmbeddedDatabase embedded;
  private final DatabaseUrl database;
  private final Vertx vertx;
  private final Application application;

  private Server(
      Settings settings,
      EmbeddedDatabase embedded,
      DatabaseUrl database,
      Vertx vertx,
      Application application) {
    this.settings = settings;
    this.embedded = embedded;
    this.database = database;
    this.vertx = vertx;
    this.application = application;
  }

  /** Starts an instance; whatever was opened is closed again when it fails. */
  public static Server start(Settings settings, Clocks clocks) {
    EmbeddedDatabase embedded =
        settings.databaseUrl().isPresent()
            ? null
            : EmbeddedDatabase.start(settings.dataDir(), !settings.allowUnsafeDatabase());
    DatabaseUrl url = settings.databaseUrl().orElseGet(() -> embedded.url());
    Vertx vertx = null;
    try {
      int applied = Migrations.run(url);
      LOG.info("Database {}, {} migrations applied", url, applied);
      var metrics = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
      Optional<ClusterManager> manager = settings.cluster().map(Clustering::manager);
      vertx = await(vertx(settings, metrics, manager), START_SECONDS);
      Vertx running = vertx;
      Optional<BusCheck> check = manager.map(m -> new BusCheck(running, m));
      check.ifPresent(BusCheck::start);
      var application =
          await(
              Application.deploy(
                  vertx,
                  settings,
                  url,
                  clocks,
                  metrics,
                  () -> check.map(BusCheck::complete).orElse(true)),
              START_SECONDS);
      return new Server(settings, embedded, url, vertx, application);
    } catch (RuntimeException e) {
      close(vertx, embedded);
      throw e;
    }
  }

  private static Future<Vertx> vertx(
      Settings settings, PrometheusMeterRegistry metrics, Optional<ClusterManager> manager) {
    var options =
        new VertxOptions()
            .setMetricsOptions(
                new MicrometerMetricsOptions()
                    .setEnabled(true)
                    .setLabels(
                        EnumSet.of(
                            Label.HTTP_ROUTE,
                            Label.HTTP_METHOD,
                            Label.HTTP_CODE,
                            Label.POOL_TYPE,
                            Label.POOL_NAME)));
    options.getFileSystemOptions().setClassPathResolvingEnabled(true).setFileCachingEnabled(false);
    settings.cluster().ifPresent(cluster -> options.getEventBusOptions().setHost(cluster.host()));
    var builder = Vertx.builder().with(options).withMetrics(new MicrometerMetricsFactory(metrics));
    return manager.isPresent()
        ? builder.withClusterManager(manager.get()).buildClustered()
        : Future.succeededFuture(builder.build());
  }

  public Settings settings() {
    return settings;
  }

  /** Where its database is; a second instance is given the same. */
  public DatabaseUrl database() {
    return database;
  }

  public Vertx vertx() {
    return vertx;
  }

  public Application application() {
    return application;
  }

  @Override
  public void close() {
    try {
      await(application.stop(), STOP_SECONDS);
    } catch (RuntimeException e) {
      LOG.warn("Not everything stopped in time: {}", e.getMessage());
    }
    close(vertx, embedded);
  }

  private static void close(Vertx vertx, EmbeddedDatabase embedded) {
    try {
      if (vertx != null) {
        await(vertx.close(), STOP_SECONDS);
      }
    } catch (RuntimeException e) {
      LOG.warn("Not everything stopped in time: {}", e.getMessage());
    } finally {
      if (embedded != null) {
        embedded.close();
      }
    }
  }

  private static <T> T await(Future<T> future, int seconds) {
    try {
      return future.toCompletionStage().toCompletableFuture().get(seconds, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(e.getCause());
    } catch (TimeoutException e) {
      throw new IllegalStateException("not done within " + seconds + " s", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
