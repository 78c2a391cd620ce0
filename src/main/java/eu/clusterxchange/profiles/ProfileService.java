package eu.clusterxchange.profiles;

import eu.clusterxchange.platform.http.Problem;
import eu.clusterxchange.platform.security.Actor;
import eu.clusterxchange.platform.sql.Database;
import eu.clusterxchange.platform.sql.Transaction;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** One transaction per request; what a command did is told after the commit. */
final class ProfileService {
  private final Database database;
  private final ProfileRepository repository;
  private final ProfileCommands commands;
  private final ProfileTies ties;
  private final ProfileJson json;

  ProfileService(
      Database database,
      ProfileRepository repository,
      ProfileCommands commands,
      ProfileTies ties,
      ProfileJson json) {
    this.database = database;
    this.repository = repository;
    this.commands = commands;
    this.ties = ties;
    this.json = json;
  }

  Future<List<JsonObject>> held(Actor actor) {
    return database.transaction(tx -> repository.held(tx, actor).compose(found -> all(tx, found)));
  }

  Future<List<JsonObject>> submitted(Actor actor) {
    return database.transaction(
        tx -> repository.submitted(tx, actor).compose(found -> all(tx, found)));
  }

  Future<JsonObject> profile(Actor actor, UUID id) {
    return database.transaction(tx -> profile(tx, actor, id));
  }

  Future<List<JsonObject>> create(Actor actor, NewProfile profile) {
    return told(tx -> commands.create(tx, actor, profile))
        .compose(
            change ->
                database.transaction(
                    tx -> profiles(tx, actor, change.profiles(), new ArrayList<>())));
  }

  /** Does the command and answers with the profile as it is then. */
  Future<JsonObject> change(
      Actor actor, UUID id, Function<Transaction, Future<ProfileChange>> command) {
    return told(command).compose(change -> profile(actor, id));
  }

  Future<Void> delete(Actor actor, UUID id) {
    return told(tx -> commands.delete(tx, actor, id)).mapEmpty();
  }

  private Future<ProfileChange> told(Function<Transaction, Future<ProfileChange>> command) {
    return database.transaction(command).onSuccess(change -> change.afterCommit().run());
  }

  private Future<List<JsonObject>> profiles(
      Transaction tx, Actor actor, List<UUID> ids, List<JsonObject> read) {
    return read.size() == ids.size()
        ? Future.succeededFuture(read)
        : profile(tx, actor, ids.get(read.size()))
            .compose(
                one -> {
                  read.add(one);
                  return profiles(tx, actor, ids, read);
                });
  }

  private Future<JsonObject> profile(Transaction tx, Actor actor, UUID id) {
    return repository
        .seen(tx, actor, id)
        .map(found -> found.orElseThrow(() -> Problem.notFound().exception()))
        .compose(seen -> json(tx, seen));
  }

  private Future<List<JsonObject>> all(Transaction tx, List<SeenProfile> found) {
    Future<Void> done = Future.succeededFuture();
    var read = new ArrayList<JsonObject>();
    for (SeenProfile seen : found) {
      done = done.compose(v -> json(tx, seen)).onSuccess(read::add).mapEmpty();
    }
    return done.map(read);
  }

  /** Only what is published can have an exchange in progress. */
  private Future<JsonObject> json(Transaction tx, SeenProfile seen) {
    Profile profile = seen.profile();
    List<ProfileFault> missing =
        profile.status() == ProfileStatus.DRAFT ? commands.missing(profile) : List.of();
    return profile.status() == ProfileStatus.PUBLISHED && seen.concerns()
        ? ties.occupied(tx, profile.id()).map(occupied -> json.of(seen, occupied, missing))
        : Future.succeededFuture(json.of(seen, false, missing));
  }
}
