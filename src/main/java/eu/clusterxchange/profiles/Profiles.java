package eu.clusterxchange.profiles;

import eu.clusterxchange.platform.audit.AuditTrail;
import eu.clusterxchange.platform.id.Ids;
import eu.clusterxchange.platform.sql.Database;
import eu.clusterxchange.platform.text.Messages;
import eu.clusterxchange.platform.time.Clocks;
import eu.clusterxchange.reference.Countries;
import eu.clusterxchange.reference.Sectors;

/** The entry to this feature. */
public final class Profiles {
  private final ProfileCommands commands;
  private final ProfileAccess access;

  private Profiles(ProfileCommands commands, ProfileAccess access) {
    this.commands = commands;
    this.access = access;
  }

  public static Profiles create(
      Database database,
      AuditTrail audit,
      Messages messages,
      Countries countries,
      Sectors sectors,
      Ids ids,
      Clocks clocks) {
    var repository = new ProfileRepository(database, countries, sectors);
    var policy = new ProfilePolicy(countries::takesPart, code -> sectors.find(code).isPresent());
    return new Profiles(
        new ProfileCommands(repository, policy, audit, messages, ids, clocks),
        new ProfileAccess(repository));
  }

  public ProfileCommands commands() {
    return commands;
  }

  public ProfileAccess access() {
    return access;
  }
}
