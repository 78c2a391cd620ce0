package eu.clusterxchange.notifications;

import eu.clusterxchange.notifications.DeviceService.Asked;
import eu.clusterxchange.notifications.push.VapidKeys;
import eu.clusterxchange.platform.http.Call;
import eu.clusterxchange.platform.http.Reply;
import eu.clusterxchange.platform.http.Routes;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** The devices of a person over HTTP. */
final class DeviceRoutes implements Routes {
  private final DeviceService service;
  private final VapidKeys keys;

  DeviceRoutes(DeviceService service, VapidKeys keys) {
    this.service = service;
    this.keys = keys;
  }

  @Override
  public void mount(Operations operations) {
    operations
        .on("getPushKey", this::key)
        .on("listPushSubscriptions", this::list)
        .on("createPushSubscription", this::create)
        .on("deletePushSubscription", this::delete);
  }

  private Future<Reply> key(Call call) {
    return Future.succeededFuture(Reply.ok(new JsonObject().put("key", keys.publicText())));
  }

  private Future<Reply> list(Call call) {
    return service
        .of(call.actor())
        .map(
            devices ->
                Reply.ok(
                    new JsonObject()
                        .put(
                            "subscriptions",
                            new JsonArray(devices.stream().map(DeviceRoutes::json).toList()))));
  }

  /** Its owner's browser recognises itself by the endpoint. */
  private static JsonObject json(Device device) {
    return new JsonObject()
        .put("id", device.id().toString())
        .put("device", device.name())
        .put("endpoint", device.push().endpoint().toString())
        .put("since", device.since().toString());
  }

  private Future<Reply> create(Call call) {
    JsonObject body = call.body();
    JsonObject secrets = body.getJsonObject("keys");
    return service
        .add(
            call.actor(),
            new Asked(
                body.getString("endpoint"),
                secrets.getString("p256dh"),
                secrets.getString("auth"),
                call.request().getHeader("User-Agent")))
        .map(id -> Reply.created(new JsonObject().put("id", id.toString())));
  }

  private Future<Reply> delete(Call call) {
    return service.remove(call.actor(), call.id("id")).map(v -> Reply.done());
  }
}
