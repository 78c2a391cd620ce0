package eu.clusterxchange.exchanges;

import eu.clusterxchange.commitments.CommitmentAccess;
import eu.clusterxchange.commitments.CommitmentCommands;
import eu.clusterxchange.commitments.CompletenessAccess;
import eu.clusterxchange.partnerships.PartnershipAccess;
import eu.clusterxchange.platform.audit.AuditTrail;
import eu.clusterxchange.platform.http.Routes;
import eu.clusterxchange.platform.id.Ids;
import eu.clusterxchange.platform.outbox.Outbox;
import eu.clusterxchange.platform.sql.Database;
import eu.clusterxchange.platform.stream.StreamSource;
import eu.clusterxchange.platform.stream.Streams;
import eu.clusterxchange.platform.text.Messages;
import eu.clusterxchange.platform.time.Clocks;
import eu.clusterxchange.profiles.ProfileAccess;

/**
 * The entry to this feature.
 *
 * @param creation what matching calls
 * @param groups the commands of exchange groups
 * @param readiness marks as ready and sends back to draft
 */
public record Exchanges(
    Routes routes,
    ExchangeAccess access,
    ExchangeCommands creation,
    ExchangeGroupCommands groups,
    ReadinessCommands readiness,
    StreamSource stream) {

  public static Exchanges create(
      Database database,
      ProfileAccess profiles,
      PartnershipAccess partnerships,
      CommitmentCommands commitments,
      CommitmentAccess papers,
      CompletenessAccess completeness,
      AuditTrail audit,
      Outbox outbox,
      Streams streams,
      Messages messages,
      Ids ids,
      Clocks clocks) {
    var repository = new ExchangeRepository(database);
    var readers = new ReaderRepository(database);
    var locks = new ExchangeLocks(repository, readers, messages);
    var cards = new ExchangeCards(profiles, partnerships);
    var hints = new ExchangeHints(readers, streams);
    var history = new GroupHistory(audit, outbox, hints);
    var access = new ExchangeAccess(repository, readers, cards, papers);
    var groups =
        new ExchangeGroupCommands(
            repository,
            readers,
            locks,
            new GroupComposition(repository, cards, commitments, history, clocks),
            commitments,
            messages,
            ids);
    var readiness =
        new ReadinessCommands(repository, locks, cards, commitments, history, messages, clocks);
    return new Exchanges(
        new ExchangeRoutes(
            access,
            new ExchangeService(database, groups, readiness, access),
            completeness,
            new ExchangeJson(messages)),
        access,
        new ExchangeCommands(repository, commitments, hints, audit, outbox, ids, clocks),
        groups,
        readiness,
        new ExchangeStream(readers));
  }
}
