package eu.clusterxchange.platform.observe;

import eu.clusterxchange.platform.sql.Database;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.TimeUnit;

/** Is this instance alive, and may a balancer send people to it? */
public final class Health {
  private final Database database;
  private final ClusterState cluster;
  private volatile boolean ready;

  /** Whether the bus reaches every member; always true for a single instance. */
  public interface ClusterState {
    boolean complete();
  }

  public Health(Database database, ClusterState cluster) {
    this.database = database;
    this.cluster = cluster;
  }

  /** Everything is deployed, or, with false, this instance is about to stop. */
  public void ready(boolean now) {
    ready = now;
  }

  public void mount(Router router) {
    router.get("/health/live").handler(context -> context.response().setStatusCode(204).end());
    router.get("/health/ready").handler(this::answer);
  }

  private void answer(RoutingContext context) {
    Future<Boolean> reached =
        database.query("select 1").timeout(2, TimeUnit.SECONDS).map(true).otherwise(false);
    reached.onSuccess(
        answered -> {
          boolean up = ready && answered && cluster.complete();
          var state =
              new JsonObject()
                  .put("ready", up)
                  .put("started", ready)
                  .put("database", answered)
                  .put("cluster", cluster.complete());
          context
              .response()
              .setStatusCode(up ? 200 : 503)
              .putHeader("Content-Type", "application/json")
              .putHeader("Cache-Control", "no-store")
              .end(state.toBuffer());
        });
  }
}
