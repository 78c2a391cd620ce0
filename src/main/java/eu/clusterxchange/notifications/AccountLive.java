package eu.clusterxchange.notifications;

import eu.clusterxchange.platform.http.Fields;
import eu.clusterxchange.platform.live.LiveCommand;
import eu.clusterxchange.platform.live.LiveCommand.Limit;
import eu.clusterxchange.platform.security.Actor;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** The live command {@code account.since}: what the own stream had while one was away. */
final class AccountLive {
  private static final int PAGE = 100;
  private static final int LARGEST_PAGE = 500;

  private final NotificationService service;
  private final NotificationJson json;

  AccountLive(NotificationService service, NotificationJson json) {
    this.service = service;
    this.json = json;
  }

  List<LiveCommand> commands() {
    return List.of(
        new LiveCommand(
            "account.since",
            Limit.OTHER,
            (caller, body) -> since(caller.actor(), new Fields(body))));
  }

  private Future<JsonObject> since(Actor actor, Fields fields) {
    long after = fields.number("after", 0, Long.MAX_VALUE);
    Long asked = fields.optionalNumber("limit", 1, Integer.MAX_VALUE);
    int limit = (int) Math.min(asked == null ? PAGE : asked, LARGEST_PAGE);
    return service.since(actor, after, limit).map(inbox -> page(inbox, after));
  }

  private JsonObject page(Inbox inbox, long after) {
    List<Notification> page = inbox.notifications();
    long last = page.isEmpty() ? after : page.get(page.size() - 1).seq();
    return new JsonObject()
        .put(
            "events",
            new JsonArray(page.stream().map(json::event).map(event -> event.body()).toList()))
        .put("head", inbox.head())
        .put("caughtUp", last >= inbox.head());
  }
}
