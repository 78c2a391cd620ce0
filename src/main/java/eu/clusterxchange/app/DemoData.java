package eu.clusterxchange.app;

import eu.clusterxchange.accounts.AccountStatus;
import eu.clusterxchange.accounts.NewAccount;
import eu.clusterxchange.matching.MatchChange;
import eu.clusterxchange.matching.Mode;
import eu.clusterxchange.partnerships.NewPartnership;
import eu.clusterxchange.partnerships.PartnershipContact;
import eu.clusterxchange.partnerships.PartnershipMember;
import eu.clusterxchange.platform.id.Ids;
import eu.clusterxchange.platform.security.Actor;
import eu.clusterxchange.platform.security.Role;
import eu.clusterxchange.platform.sql.Database;
import eu.clusterxchange.platform.sql.OnceRepository;
import eu.clusterxchange.platform.sql.Transaction;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The people and papers of a demo, made once for a database through the commands that people use
 * themselves. Whatever a rule would refuse a person, it refuses here too.
 */
final class DemoData {
  private static final Logger LOG = LoggerFactory.getLogger(DemoData.class);

  private final Database database;
  private final Features features;
  private final Ids ids;
  private final JsonObject script;
  private final LocalDate today;
  private final Map<String, UUID> partnerships = new HashMap<>();
  private final Map<String, Actor> people = new HashMap<>();
  private final Map<String, UUID> profiles = new HashMap<>();
  private final Map<String, UUID> exchanges = new HashMap<>();
  private final Map<UUID, JsonArray> talks = new HashMap<>();
  private final Map<UUID, JsonArray> rejections = new HashMap<>();
  private final List<Runnable> afterCommit = new ArrayList<>();

  /**
   * @param script see {@code demo.json}
   * @param today from which the script counts days
   */
  DemoData(Database database, Features features, Ids ids, JsonObject script, LocalDate today) {
    this.database = database;
    this.features = features;
    this.ids = ids;
    this.script = script;
    this.today = today;
  }

  /**
   * Everything but what is said and written goes into one transaction, so that a demo is never half
   * there.
   */
  Future<Void> load() {
    return database
        .transaction(
            tx ->
                new OnceRepository()
                    .first(tx, "demo-data")
                    .compose(first -> first ? people(tx).map(true) : Future.succeededFuture(false)))
        .compose(made -> made ? written() : Future.succeededFuture());
  }

  private Future<Void> people(Transaction tx) {
    // the transaction may be tried again
    talks.clear();
    rejections.clear();
    afterCommit.clear();
    people.clear();
    return each(
            "accounts",
            account ->
                "SUPPORT_OFFICE".equals(account.getString("role"))
                    ? account(tx, account)
                    : Future.succeededFuture())
        .compose(v -> each("partnerships", partnership -> partnership(tx, partnership)))
        .compose(
            v ->
                each(
                    "accounts",
                    account ->
                        people.containsKey(account.getString("login"))
                            ? Future.succeededFuture()
                            : account(tx, account)))
        .compose(v -> each("matches", match -> match(tx, match)))
        .compose(v -> each("groups", group -> group(tx, group)));
  }

  private Future<Void> partnership(Transaction tx, JsonObject json) {
    return features
        .partnerships()
        .commands()
        .create(
            tx,
            supportOffice(),
            new NewPartnership(
                json.getString("acronym"),
                json.getString("name"),
                json.getInteger("generation"),
                texts(json.getJsonArray("sectors")),
                texts(json.getJsonArray("ecosystems")),
                json.getJsonArray("members").stream()
                    .map(JsonArray.class::cast)
                    .map(member -> new PartnershipMember(member.getString(0), member.getString(1)))
                    .toList(),
                contact(json.getJsonObject("contact"))))
        .map(id -> partnerships.put(json.getString("acronym"), id))
        .mapEmpty();
  }

  private static PartnershipContact contact(JsonObject json) {
    return new PartnershipContact(
        json.getString("name"), json.getString("email"), json.getString("website"));
  }

  private static List<String> texts(JsonArray array) {
    return array.stream().map(String.class::cast).toList();
  }

  private Future<Void> account(Transaction tx, JsonObject json) {
    String login = json.getString("login");
    var role = Role.valueOf(json.getString("role"));
    var account =
        new NewAccount(
            login,
            login + "@demo.example",
            json.getString("name"),
            role,
            AccountStatus.ACTIVE,
            script.getString("password"));
    return registered(tx, account, json.getString("about"))
        .compose(
            id -> {
              people.put(login, new Actor(id, ids.next(), json.getString("name"), role));
              if (role == Role.PARTNERSHIP) {
                return features
                    .partnerships()
                    .commands()
                    .addStaff(
                        tx, supportOffice(), partnerships.get(json.getString("partnership")), id);
              }
              return json.containsKey("profile")
                  ? profile(tx, login, json)
                  : Future.succeededFuture();
            });
  }

  /**
   * Those of whom nothing is told only fill the catalogue; nobody is offered to sign in as them.
   */
  private Future<UUID> registered(Transaction tx, NewAccount account, String about) {
    return about == null
        ? features.accounts().commands().register(tx, account)
        : features.accounts().demo().add(tx, account, about);
  }

  private Future<Void> profile(Transaction tx, String login, JsonObject account) {
    return new DemoProfiles(features.profiles().commands(), today)
        .make(
            tx,
            people.get(login),
            supportOffice(),
            account.getJsonObject("profile"),
            partnerships.get(account.getString("partnership")))
        .map(
            made -> {
              profiles.put(login, made.profiles().get(0));
              afterCommit.add(made.afterCommit());
              return null;
            });
  }

  private Future<Void> match(Transaction tx, JsonObject json) {
    String visitor = json.getString("visitor");
    String host = json.getString("host");
    boolean byHost = "host".equals(json.getString("by"));
    var commands = features.matching().commands();
    return commands
        .initiate(
            tx,
            people.get(byHost ? host : visitor),
            profiles.get(byHost ? host : visitor),
            profiles.get(byHost ? visitor : host),
            Mode.valueOf(json.getString("mode")))
        .compose(
            begun -> {
              after(begun);
              talks.put(begun.match(), json.getJsonArray("chat", new JsonArray()));
              if (json.containsKey("reject")) {
                rejections.put(begun.match(), json.getJsonArray("reject"));
              }
              return validations(tx, json, begun.match(), visitor);
            });
  }

  private Future<Void> validations(Transaction tx, JsonObject json, UUID match, String visitor) {
    Future<Void> done = Future.succeededFuture();
    for (Object login : json.getJsonArray("validate", new JsonArray())) {
      done =
          done.compose(
                  v ->
                      features
                          .matching()
                          .commands()
                          .validate(tx, people.get((String) login), match))
              .map(
                  change -> {
                    after(change);
                    if (change.exchange() != null) {
                      exchanges.put(visitor, change.exchange());
                    }
                    return null;
                  });
    }
    return done;
  }

  /** After what was said: a talk ends with the rejection. */
  private Future<Void> rejections() {
    Future<Void> done = Future.succeededFuture();
    for (var rejection : rejections.entrySet()) {
      Actor by = people.get(rejection.getValue().getString(0));
      String reason = rejection.getValue().getString(1);
      done =
          done.compose(
                  v ->
                      database.transaction(
                          tx ->
                              features
                                  .matching()
                                  .commands()
                                  .reject(tx, by, rejection.getKey(), reason)))
              .onSuccess(change -> change.afterCommit().run())
              .mapEmpty();
    }
    return done;
  }

  private Future<Void> group(Transaction tx, JsonObject json) {
    var groups = features.exchanges().groups();
    Actor host = people.get(json.getString("host"));
    JsonArray visitors = json.getJsonArray("visitors");
    return groups
        .createGroup(tx, host, exchanges.get(visitors.getString(0)), json.getString("name"))
        .compose(
            created -> {
              afterCommit.add(created.afterCommit());
              Future<Void> done = Future.succeededFuture();
              for (int i = 1; i < visitors.size(); i++) {
                UUID exchange = exchanges.get(visitors.getString(i));
                done =
                    done.compose(v -> groups.addToGroup(tx, host, exchange, created.group()))
                        .onSuccess(added -> afterCommit.add(added.afterCommit()))
                        .mapEmpty();
              }
              return done;
            });
  }

  /**
   * What is said in chats and written into commitments: each of it commits by itself, as from a
   * browser.
   */
  private Future<Void> written() {
    afterCommit.forEach(Runnable::run);
    Future<Void> done = Future.succeededFuture();
    for (var talk : talks.entrySet()) {
      for (Object line : talk.getValue()) {
        var said = (JsonArray) line;
        done =
            done.compose(
                v ->
                    features
                        .chat()
                        .service()
                        .say(
                            people.get(said.getString(0)),
                            talk.getKey(),
                            ids.next().toString(),
                            said.getString(1)));
      }
    }
    return done.compose(v -> rejections())
        .compose(v -> each("commitments", this::commitment))
        .onSuccess(
            v ->
                LOG.info(
                    "Demo data: {} people, {} matches, {} exchanges",
                    people.size(),
                    talks.size(),
                    exchanges.size()));
  }

  private Future<Void> commitment(JsonObject json) {
    Actor visitor = people.get(json.getString("visitor"));
    return features
        .exchanges()
        .access()
        .summary(visitor, exchanges.get(json.getString("visitor")))
        .compose(
            exchange -> {
              Future<Void> done = Future.succeededFuture();
              for (Object entry : json.getJsonArray("edits")) {
                var edit = (JsonArray) entry;
                done =
                    done.compose(
                        v ->
                            features
                                .commitments()
                                .write(
                                    people.get(edit.getString(0)),
                                    exchange.commitmentId(),
                                    ids.next().toString(),
                                    edit.getJsonArray(1)));
              }
              return done;
            });
  }

  private void after(MatchChange change) {
    afterCommit.add(change.afterCommit());
  }

  private Actor supportOffice() {
    return people.values().stream()
        .filter(actor -> actor.is(Role.SUPPORT_OFFICE))
        .findFirst()
        .orElseThrow();
  }

  private Future<Void> each(String list, Function<JsonObject, Future<Void>> step) {
    Future<Void> done = Future.succeededFuture();
    for (Object item : script.getJsonArray(list)) {
      done = done.compose(v -> step.apply((JsonObject) item));
    }
    return done;
  }
}
