package eu.clusterxchange.matching;

import eu.clusterxchange.platform.audit.AuditTrail;
import eu.clusterxchange.platform.http.Refusals;
import eu.clusterxchange.platform.http.Routes;
import eu.clusterxchange.platform.id.Ids;
import eu.clusterxchange.platform.outbox.Outbox;
import eu.clusterxchange.platform.sql.Database;
import eu.clusterxchange.platform.stream.Streams;
import eu.clusterxchange.platform.text.Messages;
import eu.clusterxchange.platform.time.Clocks;
import eu.clusterxchange.profiles.ProfileAccess;
import eu.clusterxchange.profiles.ProfileTies;

/** The entry to this feature. */
public final class Matching {
  private final Routes routes;
  private final MatchCommands commands;
  private final ProfileTies ties;

  private Matching(Routes routes, MatchCommands commands, ProfileTies ties) {
    this.routes = routes;
    this.commands = commands;
    this.ties = ties;
  }

  /** Who stands how to which match: made first, because chat and exchanges are built upon it. */
  public static MatchAccess access(Database database, ProfileAccess profiles) {
    return new MatchAccess(new MatchRepository(database), profiles);
  }

  public static Matching create(
      Database database,
      ProfileAccess profiles,
      MatchAccess access,
      MatchJournal journal,
      ExchangeCreation exchanges,
      AuditTrail audit,
      Outbox outbox,
      Streams streams,
      Messages messages,
      Ids ids,
      Clocks clocks) {
    var repository = new MatchRepository(database);
    var refusals = new Refusals(messages);
    var history = new MatchHistory(repository, journal, audit, outbox, streams);
    var pairs = new MatchPairs(profiles, exchanges);
    var consequences = new MatchConsequences(repository, history, pairs, clocks);
    var commands =
        new MatchCommands(
            repository,
            new MatchInitiation(repository, history, pairs, profiles, refusals, ids, clocks),
            access,
            history,
            pairs,
            new MatchSettlement(repository, consequences, exchanges),
            messages,
            ids,
            clocks);
    return new Matching(
        new MatchRoutes(
            new MatchService(database, commands, access), access, new MatchJson(refusals)),
        commands,
        new MatchTies(repository, consequences, pairs, exchanges));
  }

  public Routes routes() {
    return routes;
  }

  public MatchCommands commands() {
    return commands;
  }

  /** What becomes of the matches of a profile. */
  public ProfileTies ties() {
    return ties;
  }
}
