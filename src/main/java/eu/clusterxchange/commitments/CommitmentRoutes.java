package eu.clusterxchange.commitments;

import eu.clusterxchange.platform.http.Reply;
import eu.clusterxchange.platform.http.Routes;
import io.vertx.core.json.JsonObject;

/** The form and its content over HTTP. */
final class CommitmentRoutes implements Routes {
  private final JsonObject schema;
  private final Editing editing;
  private final CommitmentsVerticle verticle;

  CommitmentRoutes(JsonObject schema, Editing editing, CommitmentsVerticle verticle) {
    this.schema = schema;
    this.editing = editing;
    this.verticle = verticle;
  }

  @Override
  public void mount(Operations operations) {
    operations
        .on("getCommitmentSchema", call -> io.vertx.core.Future.succeededFuture(Reply.ok(schema)))
        .on(
            "getCommitmentContent",
            call ->
                verticle.onContext(() -> editing.open(call.actor(), call.id("id"))).map(Reply::ok));
  }
}
