package eu.clusterxchange.app;

import eu.clusterxchange.platform.config.Settings;
import eu.clusterxchange.platform.http.ContractRouter;
import eu.clusterxchange.platform.http.ProblemHandler;
import eu.clusterxchange.platform.http.SecurityHeaders;
import eu.clusterxchange.platform.http.WebJars;
import eu.clusterxchange.platform.http.Webroot;
import eu.clusterxchange.platform.live.Live;
import eu.clusterxchange.platform.observe.Health;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import java.util.concurrent.TimeUnit;

/** Serves the contract, the live channel and the browser's files on one event loop. */
final class HttpVerticle extends VerticleBase {
  private static final int MAX_MESSAGE_BYTES = 256 * 1024;
  private static final int IDLE_SECONDS = 75;
  private static final int DRAIN_SECONDS = 8;

  private final Settings settings;
  private final ContractRouter contract;
  private final Live live;
  private final Health health;
  private final ContractPages pages;
  private HttpServer server;

  HttpVerticle(
      Settings settings, ContractRouter contract, Live live, Health health, ContractPages pages) {
    this.settings = settings;
    this.contract = contract;
    this.live = live;
    this.health = health;
    this.pages = pages;
  }

  @Override
  public Future<?> start() {
    Router router = Router.router(vertx);
    ProblemHandler.install(router);
    router.route().handler(new SecurityHeaders(settings.publicUrl()));
    health.mount(router);
    pages.mount(router);
    new SourcePage(settings.sourceUrl()).mount(router);
    router.route("/api/*").subRouter(contract.router(vertx));
    live.mount(router);
    router.get("/webjars/*").handler(new WebJars(vertx));
    new Webroot(settings.webroot()).mount(router);
    server = vertx.createHttpServer(options());
    return server.requestHandler(router).listen();
  }

  private HttpServerOptions options() {
    var options =
        new HttpServerOptions()
            .setHost(settings.httpHost())
            .setPort(settings.httpPort())
            .setCompressionSupported(true)
            .setHandle100ContinueAutomatically(true)
            .setIdleTimeout(IDLE_SECONDS)
            .setMaxWebSocketFrameSize(MAX_MESSAGE_BYTES)
            .setMaxWebSocketMessageSize(MAX_MESSAGE_BYTES)
            .setPerMessageWebSocketCompressionSupported(false)
            .setPerFrameWebSocketCompressionSupported(false);
    options.setTcpNoDelay(true);
    return options;
  }

  /** Requests in work get their answers; new connections are refused meanwhile. */
  @Override
  public Future<?> stop() {
    return server == null
        ? Future.succeededFuture()
        : server.shutdown(DRAIN_SECONDS, TimeUnit.SECONDS);
  }
}
