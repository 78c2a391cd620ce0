package eu.clusterxchange.profiles;

import eu.clusterxchange.partnerships.PartnershipAccess;
import eu.clusterxchange.platform.audit.AuditTrail;
import eu.clusterxchange.platform.http.Routes;
import eu.clusterxchange.platform.id.Ids;
import eu.clusterxchange.platform.outbox.Outbox;
import eu.clusterxchange.platform.sql.Database;
import eu.clusterxchange.platform.stream.Streams;
import eu.clusterxchange.platform.text.Messages;
import eu.clusterxchange.platform.time.Clocks;
import eu.clusterxchange.reference.Reference;

/** The entry to this feature. */
public final class Profiles {
  private final Routes routes;
  private final ProfileCommands commands;

  private Profiles(Routes routes, ProfileCommands commands) {
    this.routes = routes;
    this.commands = commands;
  }

  /** What profiles say: made first, because matching and what follows are built upon it. */
  public static ProfileAccess access(Database database, Reference reference) {
    return new ProfileAccess(
        new ProfileSummaryRepository(database, reference), new ProfileRepository());
  }

  /**
   * @param ties what hangs on profiles in the features that were built upon their access
   */
  public static Profiles create(
      Database database,
      Reference reference,
      PartnershipAccess partnerships,
      ProfileTies ties,
      AuditTrail audit,
      Outbox outbox,
      Streams streams,
      Messages messages,
      Ids ids,
      Clocks clocks) {
    var repository = new ProfileRepository();
    var summaries = new ProfileSummaryRepository(database, reference);
    var commands =
        new ProfileCommands(
            repository,
            new ProfileForm(reference),
            new ProfilePolicy(reference.countries()::takesPart),
            new PartnershipChoice(partnerships, repository, reference, messages),
            ties,
            new ProfileHistory(summaries, audit, outbox, streams, clocks),
            messages,
            ids,
            clocks);
    var service =
        new ProfileService(database, repository, commands, ties, new ProfileJson(messages));
    return new Profiles(new ProfileRoutes(service, commands), commands);
  }

  public Routes routes() {
    return routes;
  }

  public ProfileCommands commands() {
    return commands;
  }
}
