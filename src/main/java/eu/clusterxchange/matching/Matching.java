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
import eu.clusterxchange.reference.Reference;

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
      Reference reference,
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
    var initiation =
        new MatchInitiation(repository, history, journal, pairs, profiles, refusals, ids, clocks);
    var commands =
        new MatchCommands(
            repository,
            initiation,
            access,
            history,
            pairs,
            new MatchSettlement(repository, consequences, exchanges),
            messages,
            ids,
            clocks);
    var json = new MatchJson(refusals);
    var matches = new MatchRoutes(new MatchService(database, commands, access), access, json);
    var proposed = new ProposalRepository(database);
    var proposals =
        new ProposalRoutes(
            new ProposalService(
                database,
                proposed,
                new ProposalCommands(proposed, initiation, profiles, audit, refusals, ids, clocks),
                profiles,
                access,
                streams),
            json);
    Routes catalogue = catalogue(database, profiles, exchanges, reference, messages, clocks);
    return new Matching(
        operations -> {
          matches.mount(operations);
          catalogue.mount(operations);
          proposals.mount(operations);
        },
        commands,
        new MatchTies(repository, consequences, pairs, exchanges));
  }

  private static Routes catalogue(
      Database database,
      ProfileAccess profiles,
      ExchangeCreation exchanges,
      Reference reference,
      Messages messages,
      Clocks clocks) {
    var refusals = new Refusals(messages);
    var codes = CatalogueCodes.of(reference);
    var repository = new CatalogueRepository(database, reference, codes);
    var service =
        new CatalogueService(
            new Catalogue(repository),
            repository,
            new Counterparts(repository, profiles, exchanges),
            profiles,
            refusals,
            clocks);
    return new CatalogueRoutes(
        service,
        database,
        profiles,
        new CatalogueQuery(codes),
        new CounterpartJson(new ScoreReasons(reference, codes, messages), refusals));
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
