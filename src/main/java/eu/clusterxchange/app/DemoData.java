package eu.clusterxchange.app;

import eu.clusterxchange.matching.MatchChange;
import eu.clusterxchange.matching.Mode;
import eu.clusterxchange.platform.id.Ids;
import eu.clusterxchange.platform.security.Role;
import eu.clusterxchange.platform.sql.Database;
import eu.clusterxchange.platform.sql.Transaction;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fills an empty server with the people and stories of {@code demo/demo.json}, through the commands
 * that people use. All but what is said and written happens in one transaction, so that a server
 * that is stopped meanwhile starts again with an empty database.
 */
final class DemoData {
  private static final Logger LOG = LoggerFactory.getLogger(DemoData.class);

  private final Vertx vertx;
  private final Database database;
  private final Features features;
  private final Ids ids;

  DemoData(Vertx vertx, Database database, Features features, Ids ids) {
    this.vertx = vertx;
    this.database = database;
    this.features = features;
    this.ids = ids;
  }

  /** What one transaction made. */
  private record Made(
      DemoCast cast,
      Map<JsonObject, UUID> matches,
      Map<String, UUID> exchanges,
      List<Runnable> afterCommit) {}

  /** Does nothing when somebody has an account already. */
  Future<Void> load() {
    return features
        .accounts()
        .summaries()
        .withRole(Role.SUPPORT_OFFICE)
        .compose(found -> found.isEmpty() ? make() : Future.succeededFuture());
  }

  private Future<Void> make() {
    return vertx
        .fileSystem()
        .readFile("demo/demo.json")
        .map(JsonObject::new)
        .compose(
            script ->
                database
                    .transaction(tx -> facts(tx, script))
                    .compose(
                        made -> {
                          made.afterCommit().forEach(Runnable::run);
                          return words(made, script);
                        })
                    .recover(this::madeByAnother))
        .onSuccess(v -> LOG.info("Demo data is ready: sign in as one of the people shown"));
  }

  /** Instances that start together race for the first login; who loses finds all of it there. */
  private Future<Void> madeByAnother(Throwable failure) {
    return features
        .accounts()
        .summaries()
        .withRole(Role.SUPPORT_OFFICE)
        .compose(
            found -> found.isEmpty() ? Future.failedFuture(failure) : Future.succeededFuture());
  }

  private Future<Made> facts(Transaction tx, JsonObject script) {
    var made =
        new Made(new DemoCast(features, ids), new HashMap<>(), new HashMap<>(), new ArrayList<>());
    return made.cast()
        .enter(tx, script)
        .compose(v -> InTurn.each(script, "matches", match -> match(tx, made, match)))
        .compose(v -> InTurn.each(script, "groups", group -> group(tx, made, group)))
        .map(made);
  }

  private Future<Void> match(Transaction tx, Made made, JsonObject json) {
    DemoCast cast = made.cast();
    String begunBy = json.getString("begunBy");
    String visitor = json.getString("visitor");
    String host = json.getString("host");
    String other = begunBy.equals(visitor) ? host : visitor;
    var commands = features.matching().commands();
    return commands
        .initiate(
            tx,
            cast.actor(begunBy),
            cast.profile(begunBy),
            cast.profile(other),
            Mode.valueOf(json.getString("mode")))
        .compose(
            begun -> {
              note(made, json, begun);
              return InTurn.each(
                  names(json, "validatedBy"),
                  login ->
                      commands
                          .validate(tx, cast.actor(login), begun.match())
                          .onSuccess(change -> note(made, json, change))
                          .mapEmpty());
            })
        .compose(
            v -> {
              JsonObject no = json.getJsonObject("rejectedBy");
              return no == null
                  ? Future.succeededFuture()
                  : commands
                      .reject(
                          tx,
                          cast.actor(no.getString("by")),
                          made.matches().get(json),
                          no.getString("reason"))
                      .onSuccess(change -> note(made, json, change))
                      .mapEmpty();
            });
  }

  private static void note(Made made, JsonObject json, MatchChange change) {
    made.matches().put(json, change.match());
    made.afterCommit().add(change.afterCommit());
    if (change.exchange() != null) {
      made.exchanges().put(json.getString("visitor"), change.exchange());
    }
  }

  private Future<Void> group(Transaction tx, Made made, JsonObject json) {
    var commands = features.exchanges().groups();
    var host = made.cast().actor(json.getString("by"));
    List<UUID> members = names(json, "visitors").stream().map(made.exchanges()::get).toList();
    return commands
        .createGroup(tx, host, members.get(0), json.getString("name"))
        .compose(
            group -> {
              made.afterCommit().add(group.afterCommit());
              return InTurn.each(
                  members.subList(1, members.size()),
                  member ->
                      commands
                          .addToGroup(tx, host, member, group.group())
                          .onSuccess(change -> made.afterCommit().add(change.afterCommit()))
                          .mapEmpty());
            });
  }

  /** What people said to each other and wrote into their commitments. */
  private Future<Void> words(Made made, JsonObject script) {
    return InTurn.each(
            script, "matches", match -> InTurn.each(match, "lines", line -> say(made, match, line)))
        .compose(v -> InTurn.each(script, "writings", writing -> write(made, writing)));
  }

  private Future<Void> say(Made made, JsonObject match, JsonObject line) {
    return features
        .chat()
        .service()
        .say(
            made.cast().actor(line.getString("by")),
            made.matches().get(match),
            ids.next().toString(),
            line.getString("text"));
  }

  private Future<Void> write(Made made, JsonObject writing) {
    var author = made.cast().actor(writing.getString("by"));
    return features
        .exchanges()
        .access()
        .summary(author, made.exchanges().get(writing.getString("visitor")))
        .compose(
            exchange ->
                features
                    .commitments()
                    .verticle()
                    .write(
                        author,
                        exchange.commitmentId(),
                        ids.next().toString(),
                        writing.getJsonArray("operations")));
  }

  private static List<String> names(JsonObject json, String list) {
    var array = json.getJsonArray(list);
    return array == null ? List.of() : array.stream().map(String.class::cast).toList();
  }
}
