package eu.clusterxchange.partnerships;

import eu.clusterxchange.platform.audit.AuditTrail;
import eu.clusterxchange.platform.http.Refusals;
import eu.clusterxchange.platform.http.Routes;
import eu.clusterxchange.platform.id.Ids;
import eu.clusterxchange.platform.sql.Database;
import eu.clusterxchange.platform.time.Clocks;

/** The entry to this feature. */
public final class Partnerships {
  private final Routes routes;
  private final PartnershipAccess access;
  private final PartnershipCommands commands;

  private Partnerships(Routes routes, PartnershipAccess access, PartnershipCommands commands) {
    this.routes = routes;
    this.access = access;
    this.commands = commands;
  }

  public static Partnerships create(
      Database database, AuditTrail audit, Refusals refusals, Ids ids, Clocks clocks) {
    var repository = new PartnershipRepository(database);
    var access = new PartnershipAccess(repository);
    return new Partnerships(
        new PartnershipRoutes(access),
        access,
        new PartnershipCommands(repository, audit, refusals, ids, clocks));
  }

  public Routes routes() {
    return routes;
  }

  public PartnershipCommands commands() {
    return commands;
  }

  public PartnershipAccess access() {
    return access;
  }
}
