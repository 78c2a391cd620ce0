package eu.clusterxchange.partnerships;

import eu.clusterxchange.platform.http.Call;
import eu.clusterxchange.platform.http.Reply;
import eu.clusterxchange.platform.http.Routes;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** Partnerships over HTTP. */
final class PartnershipRoutes implements Routes {
  private final PartnershipAccess access;

  PartnershipRoutes(PartnershipAccess access) {
    this.access = access;
  }

  @Override
  public void mount(Operations operations) {
    operations.on("listPartnerships", this::list);
  }

  private Future<Reply> list(Call call) {
    return access
        .active()
        .map(
            found ->
                Reply.ok(
                    new JsonObject()
                        .put(
                            "partnerships",
                            new JsonArray(found.stream().map(PartnershipJson::of).toList()))));
  }
}
