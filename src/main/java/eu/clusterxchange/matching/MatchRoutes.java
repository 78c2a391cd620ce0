package eu.clusterxchange.matching;

import eu.clusterxchange.platform.http.Call;
import eu.clusterxchange.platform.http.Fields;
import eu.clusterxchange.platform.http.Reply;
import eu.clusterxchange.platform.http.Routes;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** Matches over HTTP. */
final class MatchRoutes implements Routes {
  private static final int MAX_MESSAGE = 4_000;

  private final MatchService service;
  private final MatchAccess access;
  private final MatchJson json;

  MatchRoutes(MatchService service, MatchAccess access, MatchJson json) {
    this.service = service;
    this.access = access;
    this.json = json;
  }

  @Override
  public void mount(Operations operations) {
    operations
        .on("listMatches", this::list)
        .on("createMatch", this::create)
        .on("getMatch", this::get)
        .on("validateMatch", this::validate)
        .on("rejectMatch", this::reject)
        .on("unblockMatch", this::unblock);
  }

  private Future<Reply> list(Call call) {
    return access
        .visible(call.actor())
        .map(
            matches -> {
              var list = new JsonArray();
              matches.forEach(match -> list.add(json.of(match)));
              return Reply.ok(new JsonObject().put("matches", list));
            });
  }

  private Future<Reply> get(Call call) {
    return access.summary(call.actor(), call.id("id")).map(this::reply);
  }

  private Future<Reply> create(Call call) {
    var fields = new Fields(call.body());
    String message = call.body().getString("message");
    var begun =
        new NewMatch(
            fields.id("profileId"),
            fields.id("counterpartId"),
            Mode.valueOf(call.body().getString("mode")),
            message == null || message.isBlank() ? null : fields.text("message", 1, MAX_MESSAGE),
            null);
    return service.initiate(call.actor(), begun).map(match -> Reply.created(json.of(match)));
  }

  private Future<Reply> validate(Call call) {
    return service.validate(call.actor(), call.id("id")).map(this::reply);
  }

  private Future<Reply> reject(Call call) {
    return service
        .reject(call.actor(), call.id("id"), call.body().getString("reason"))
        .map(this::reply);
  }

  private Future<Reply> unblock(Call call) {
    return service.unblock(call.actor(), call.id("id")).map(this::reply);
  }

  private Reply reply(MatchSummary match) {
    return Reply.ok(json.of(match));
  }
}
