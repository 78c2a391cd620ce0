package eu.clusterxchange.app;

import eu.clusterxchange.accounts.AccountStatus;
import eu.clusterxchange.accounts.NewAccount;
import eu.clusterxchange.partnerships.NewPartnership;
import eu.clusterxchange.platform.id.Ids;
import eu.clusterxchange.platform.security.Actor;
import eu.clusterxchange.platform.security.Role;
import eu.clusterxchange.platform.sql.Transaction;
import eu.clusterxchange.profiles.NewProfile;
import eu.clusterxchange.profiles.OrganisationType;
import eu.clusterxchange.profiles.Side;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** The people of the demo, by login, with what they hold. */
final class DemoCast {
  private final Features features;
  private final Ids ids;
  private final Map<String, Actor> actors = new HashMap<>();
  private final Map<String, UUID> partnerships = new HashMap<>();
  private final Map<String, Actor> staff = new HashMap<>();
  private final Map<String, UUID> profiles = new HashMap<>();

  DemoCast(Features features, Ids ids) {
    this.features = features;
    this.ids = ids;
  }

  Actor actor(String login) {
    return actors.get(login);
  }

  UUID profile(String login) {
    return profiles.get(login);
  }

  /** Everybody, the Partnerships, and a published profile for each who hosts or visits. */
  Future<Void> enter(Transaction tx, JsonObject script) {
    return InTurn.each(script, "accounts", account -> account(tx, account))
        .compose(v -> InTurn.each(script, "partnerships", one -> partnership(tx, one)))
        .compose(v -> InTurn.each(script, "profiles", one -> profile(tx, one)));
  }

  private Future<Void> account(Transaction tx, JsonObject json) {
    var account =
        new NewAccount(
            json.getString("login"),
            json.getString("email"),
            json.getString("name"),
            Role.valueOf(json.getString("role")),
            AccountStatus.ACTIVE,
            json.getString("password"));
    return features
        .accounts()
        .demo()
        .add(tx, account, json.getString("about"))
        .onSuccess(
            id ->
                actors.put(
                    account.login(), new Actor(id, ids.next(), account.name(), account.role())))
        .mapEmpty();
  }

  private Future<Void> partnership(Transaction tx, JsonObject json) {
    String acronym = json.getString("acronym");
    var commands = features.partnerships().commands();
    return commands
        .create(
            tx,
            supportOffice(),
            new NewPartnership(acronym, json.getString("name"), json.getInteger("generation")))
        .onSuccess(id -> partnerships.put(acronym, id))
        .compose(
            id ->
                InTurn.each(
                    json.getJsonArray("staff").stream().map(String.class::cast).toList(),
                    login -> {
                      staff.put(acronym, actor(login));
                      return commands.addStaff(tx, supportOffice(), id, actor(login).accountId());
                    }));
  }

  private Future<Void> profile(Transaction tx, JsonObject json) {
    String holder = json.getString("holder");
    String acronym = json.getString("partnership");
    var profile =
        new NewProfile(
            Side.valueOf(json.getString("side")),
            json.getString("organisation"),
            OrganisationType.valueOf(json.getString("type")),
            json.getString("country"),
            json.getString("city"),
            json.getString("sector"),
            json.getString("cluster"),
            json.getString("website"),
            json.getString("description"),
            actor(holder).name(),
            json.getString("function"),
            partnerships.get(acronym));
    var commands = features.profiles().commands();
    return commands
        .create(tx, actor(holder), profile)
        .onSuccess(id -> profiles.put(holder, id))
        .compose(
            id ->
                commands
                    .submit(tx, actor(holder), id)
                    .compose(v -> commands.publish(tx, staff.get(acronym), id)));
  }

  private Actor supportOffice() {
    return actors.values().stream()
        .filter(actor -> actor.is(Role.SUPPORT_OFFICE))
        .findFirst()
        .orElseThrow();
  }
}
