package eu.clusterxchange.notifications;

import eu.clusterxchange.notifications.Preferences.Choice;
import eu.clusterxchange.platform.http.Call;
import eu.clusterxchange.platform.http.Reply;
import eu.clusterxchange.platform.http.Routes;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Set;

/** What a person wants to be told, over HTTP. */
final class PreferenceRoutes implements Routes {
  private final PreferenceService service;

  PreferenceRoutes(PreferenceService service) {
    this.service = service;
  }

  @Override
  public void mount(Operations operations) {
    operations
        .on("getNotificationPreferences", call -> service.of(call.actor()).map(this::reply))
        .on("putNotificationPreferences", this::put)
        .on("unsubscribe", this::unsubscribe)
        .on("unsubscribeAtOnce", this::unsubscribeAtOnce);
  }

  private Future<Reply> put(Call call) {
    return service
        .change(call.actor().accountId(), before -> chosen(before, call.body()))
        .map(this::reply);
  }

  private static Preferences chosen(Preferences before, JsonObject body) {
    Preferences after = before;
    for (Object item : body.getJsonArray("preferences")) {
      var one = (JsonObject) item;
      after =
          after.with(
              Matter.valueOf(one.getString("matter")),
              new Choice(
                  MailMode.valueOf(one.getString("mail")),
                  PushMode.valueOf(one.getString("push"))));
    }
    return after;
  }

  private Reply reply(Preferences preferences) {
    var list = new JsonArray();
    for (Matter matter : Matter.values()) {
      list.add(
          new JsonObject()
              .put("matter", matter.name())
              .put("mail", preferences.mail(matter).name())
              .put("push", preferences.push(matter).name()));
    }
    return Reply.ok(new JsonObject().put("preferences", list));
  }

  private Future<Reply> unsubscribe(Call call) {
    JsonObject body = call.body();
    return service
        .unsubscribe(body.getString("token"), body.getBoolean("all", false))
        .map(PreferenceRoutes::ended);
  }

  private static Reply ended(Set<Matter> matters) {
    var list = new JsonArray();
    matters.stream().sorted().forEach(matter -> list.add(matter.name()));
    return Reply.ok(new JsonObject().put("matters", list));
  }

  /** A mail program asks, for whoever pressed its button; it reads no answer. */
  private Future<Reply> unsubscribeAtOnce(Call call) {
    return service.unsubscribe(call.text("token").orElse(""), false).map(v -> Reply.done());
  }
}
