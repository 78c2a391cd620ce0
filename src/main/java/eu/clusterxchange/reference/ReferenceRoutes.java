package eu.clusterxchange.reference;

import eu.clusterxchange.platform.http.Call;
import eu.clusterxchange.platform.http.Reply;
import eu.clusterxchange.platform.http.Routes;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;

/**
 * Reference data over HTTP. Browsers keep it for an hour and then ask whether it is still the same.
 */
public final class ReferenceRoutes implements Routes {
  private static final String KEPT = "public, max-age=3600";

  private final JsonObject body;
  private final String etag;

  public ReferenceRoutes(Reference reference) {
    this.body = ReferenceJson.of(reference);
    this.etag = "\"" + Integer.toHexString(body.encode().hashCode()) + "\"";
  }

  @Override
  public void mount(Operations operations) {
    operations.on("getReference", this::reference);
  }

  private Future<Reply> reference(Call call) {
    boolean same = etag.equals(call.request().getHeader(HttpHeaders.IF_NONE_MATCH));
    Reply reply = same ? Reply.unchanged() : Reply.ok(body);
    return Future.succeededFuture(reply.withHeader("ETag", etag).withHeader("Cache-Control", KEPT));
  }
}
