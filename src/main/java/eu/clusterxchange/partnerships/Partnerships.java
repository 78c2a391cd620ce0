package eu.clusterxchange.partnerships;

import eu.clusterxchange.platform.audit.AuditTrail;
import eu.clusterxchange.platform.http.Refusals;
import eu.clusterxchange.platform.id.Ids;
import eu.clusterxchange.platform.sql.Database;
import eu.clusterxchange.platform.time.Clocks;
import io.vertx.core.Future;
import java.util.Optional;
import java.util.UUID;

/** The entry to this feature. */
public final class Partnerships {
  private final PartnershipRepository repository;
  private final PartnershipCommands commands;

  private Partnerships(PartnershipRepository repository, PartnershipCommands commands) {
    this.repository = repository;
    this.commands = commands;
  }

  public static Partnerships create(
      Database database, AuditTrail audit, Refusals refusals, Ids ids, Clocks clocks) {
    var repository = new PartnershipRepository(database);
    return new Partnerships(
        repository, new PartnershipCommands(repository, audit, refusals, ids, clocks));
  }

  public PartnershipCommands commands() {
    return commands;
  }

  /** The Partnership that this account works for. */
  public Future<Optional<PartnershipSummary>> ofStaff(UUID account) {
    return repository.ofStaff(account);
  }
}
