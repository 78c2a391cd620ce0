package eu.clusterxchange.notifications;

import eu.clusterxchange.platform.http.Call;
import eu.clusterxchange.platform.http.Reply;
import eu.clusterxchange.platform.http.Routes;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** The inbox over HTTP. */
final class NotificationRoutes implements Routes {
  private static final int PAGE = 30;
  private static final int LARGEST_PAGE = 100;

  private final NotificationService service;
  private final NotificationJson json;

  NotificationRoutes(NotificationService service, NotificationJson json) {
    this.service = service;
    this.json = json;
  }

  @Override
  public void mount(Operations operations) {
    operations.on("listNotifications", this::list).on("readNotifications", this::read);
  }

  private Future<Reply> list(Call call) {
    int limit = (int) Math.max(1, Math.min(LARGEST_PAGE, call.number("limit", PAGE)));
    return service
        .inbox(call.actor(), call.number("before", Long.MAX_VALUE), limit)
        .map(
            inbox ->
                Reply.ok(
                    new JsonObject()
                        .put(
                            "notifications",
                            new JsonArray(inbox.notifications().stream().map(json::of).toList()))
                        .put("head", inbox.head())
                        .put("readUpTo", inbox.readUpTo())
                        .put("unread", inbox.head() - inbox.readUpTo())));
  }

  private Future<Reply> read(Call call) {
    return service.read(call.actor(), call.body().getLong("seq")).map(v -> Reply.done());
  }
}
