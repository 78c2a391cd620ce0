package eu.clusterxchange.profiles;

import eu.clusterxchange.platform.http.Call;
import eu.clusterxchange.platform.http.Reply;
import eu.clusterxchange.platform.http.Routes;
import eu.clusterxchange.platform.security.Actor;
import eu.clusterxchange.platform.sql.Transaction;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Profiles over HTTP. */
final class ProfileRoutes implements Routes {
  private final ProfileService service;
  private final ProfileCommands commands;

  ProfileRoutes(ProfileService service, ProfileCommands commands) {
    this.service = service;
    this.commands = commands;
  }

  /** A command that needs no more than to know who acts on what. */
  private interface Move {
    Future<ProfileChange> on(Transaction tx, Actor actor, UUID profile);
  }

  /** A command that has to be given a reason. */
  private interface ReasonedMove {
    Future<ProfileChange> on(Transaction tx, Actor actor, UUID profile, String reason);
  }

  @Override
  public void mount(Operations operations) {
    operations
        .on("listProfiles", this::list)
        .on("createProfiles", this::create)
        .on("getProfile", call -> service.profile(call.actor(), call.id("id")).map(Reply::ok))
        .on("editProfile", this::edit)
        .on("deleteProfile", this::delete)
        .on("submitProfile", call -> act(call, commands::submit))
        .on("publishProfile", call -> act(call, commands::publish))
        .on("returnProfile", call -> act(call, commands::giveBack))
        .on("unpublishProfile", call -> act(call, commands::unpublish))
        .on("recoverProfile", call -> act(call, commands::recover))
        .on("listSubmissions", this::submissions);
  }

  private Future<Reply> list(Call call) {
    return service.held(call.actor()).map(found -> Reply.ok(profiles(found)));
  }

  private Future<Reply> create(Call call) {
    JsonObject body = call.body();
    var profile =
        new NewProfile(
            body.getJsonArray("sides").stream()
                .map(side -> Side.valueOf((String) side))
                .collect(Collectors.toSet()),
            body.getString("organisation"),
            OrganisationType.valueOf(body.getString("organisationType")),
            body.getString("country"),
            body.getString("registrationNumber"));
    return service.create(call.actor(), profile).map(made -> Reply.created(profiles(made)));
  }

  private Future<Reply> edit(Call call) {
    JsonObject written = call.body().copy();
    long version = ((Number) written.remove("version")).longValue();
    boolean alsoTwin = Boolean.TRUE.equals(written.remove("alsoTwin"));
    UUID id = call.id("id");
    return service
        .change(
            call.actor(), id, tx -> commands.save(tx, call.actor(), id, version, written, alsoTwin))
        .map(Reply::ok);
  }

  private Future<Reply> delete(Call call) {
    return service.delete(call.actor(), call.id("id")).map(v -> Reply.done());
  }

  private Future<Reply> act(Call call, Move command) {
    UUID id = call.id("id");
    return service.change(call.actor(), id, tx -> command.on(tx, call.actor(), id)).map(Reply::ok);
  }

  private Future<Reply> act(Call call, ReasonedMove command) {
    UUID id = call.id("id");
    String reason = call.body().getString("reason");
    return service
        .change(call.actor(), id, tx -> command.on(tx, call.actor(), id, reason))
        .map(Reply::ok);
  }

  private Future<Reply> submissions(Call call) {
    return service
        .submitted(call.actor())
        .map(
            found ->
                Reply.ok(
                    new JsonObject()
                        .put(
                            "submissions",
                            new JsonArray(
                                found.stream().map(ProfileRoutes::submission).toList()))));
  }

  private static JsonObject submission(JsonObject profile) {
    return new JsonObject()
        .put("profile", profile)
        .put("submittedAt", profile.getString("submittedAt"));
  }

  private static JsonObject profiles(List<JsonObject> profiles) {
    return new JsonObject().put("profiles", new JsonArray(profiles));
  }
}
