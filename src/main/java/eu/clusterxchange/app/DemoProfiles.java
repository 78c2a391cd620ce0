package eu.clusterxchange.app;

import eu.clusterxchange.platform.security.Actor;
import eu.clusterxchange.platform.sql.AfterCommit;
import eu.clusterxchange.platform.sql.Transaction;
import eu.clusterxchange.profiles.NewProfile;
import eu.clusterxchange.profiles.OrganisationType;
import eu.clusterxchange.profiles.ProfileChange;
import eu.clusterxchange.profiles.ProfileCommands;
import eu.clusterxchange.profiles.Side;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Makes the profiles of a demo the way people make theirs, as far as the script wants each. */
final class DemoProfiles {
  private static final List<String> DAYS = List.of("availableFrom", "availableTo");
  private static final Set<String> NO_FIELDS = Set.of("side", "until");

  private final ProfileCommands commands;
  private final LocalDate today;

  DemoProfiles(ProfileCommands commands, LocalDate today) {
    this.commands = commands;
    this.today = today;
  }

  /**
   * @param script the fields of the profile, its {@code side}, and {@code until} which state it is
   *     to come; days are counted from today
   * @param partnership null for Automatic Assignment
   */
  Future<ProfileChange> make(
      Transaction tx, Actor holder, Actor supportOffice, JsonObject script, UUID partnership) {
    var begun =
        new NewProfile(
            Set.of(Side.valueOf(script.getString("side"))),
            script.getString("organisation"),
            OrganisationType.valueOf(script.getString("organisationType")),
            script.getString("country"),
            script.getString("registrationNumber"));
    String until = script.getString("until", "PUBLISHED");
    return commands
        .create(tx, holder, begun)
        .compose(
            created -> {
              UUID id = created.profiles().get(0);
              return commands
                  .save(tx, holder, id, 1, fields(script, partnership, until), false)
                  .compose(saved -> further(tx, holder, supportOffice, id, until, created, saved));
            });
  }

  private Future<ProfileChange> further(
      Transaction tx,
      Actor holder,
      Actor supportOffice,
      UUID id,
      String until,
      ProfileChange created,
      ProfileChange saved) {
    if (until.equals("DRAFT")) {
      return Future.succeededFuture(all(created, saved));
    }
    return commands
        .submit(tx, holder, id)
        .compose(
            submitted ->
                until.equals("REVIEW")
                    ? Future.succeededFuture(all(created, saved, submitted))
                    : commands
                        .publish(tx, supportOffice, id)
                        .map(published -> all(created, saved, submitted, published)));
  }

  private static ProfileChange all(ProfileChange... changes) {
    return new ProfileChange(
        changes[0].profiles(),
        AfterCommit.inOrder(List.of(changes).stream().map(ProfileChange::afterCommit).toList()));
  }

  private JsonObject fields(JsonObject script, UUID partnership, String until) {
    JsonObject fields = script.copy();
    NO_FIELDS.forEach(fields::remove);
    for (String day : DAYS) {
      if (fields.containsKey(day)) {
        fields.put(day, today.plusDays(fields.getInteger(day)).toString());
      }
    }
    if (until.equals("DRAFT")) {
      return fields;
    }
    if (partnership == null) {
      fields.put("automaticAssignment", true);
    } else {
      fields.put("partnershipId", partnership.toString());
    }
    return fields.put("consent", true).put("declaration", true);
  }
}
