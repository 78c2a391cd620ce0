package eu.clusterxchange.partnerships;

import eu.clusterxchange.platform.audit.AuditTrail;
import eu.clusterxchange.platform.http.Refusals;
import eu.clusterxchange.platform.id.Ids;
import eu.clusterxchange.platform.sql.Database;
import eu.clusterxchange.platform.time.Clocks;

/** The entry to this feature. */
public final class Partnerships {
  private final PartnershipAccess access;
  private final PartnershipCommands commands;

  private Partnerships(PartnershipAccess access, PartnershipCommands commands) {
    this.access = access;
    this.commands = commands;
  }

  public static Partnerships create(
      Database database, AuditTrail audit, Refusals refusals, Ids ids, Clocks clocks) {
    var repository = new PartnershipRepository(database);
    return new Partnerships(
        new PartnershipAccess(repository),
        new PartnershipCommands(repository, audit, refusals, ids, clocks));
  }

  public PartnershipCommands commands() {
    return commands;
  }

  public PartnershipAccess access() {
    return access;
  }
}
