package eu.clusterxchange.exchanges;

import eu.clusterxchange.commitments.CommitmentCommands;
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
 */
public record Exchanges(
    Routes routes,
    ExchangeAccess access,
    ExchangeCommands creation,
    ExchangeGroupCommands groups,
    StreamSource stream) {

  public static Exchanges create(
      Database database,
      ProfileAccess profiles,
      PartnershipAccess partnerships,
      CommitmentCommands commitments,
      AuditTrail audit,
      Outbox outbox,
      Streams streams,
      Messages messages,
      Ids ids,
      Clocks clocks) {
    var repository = new ExchangeRepository(database);
    var readers = new ReaderRepository(database);
    var cards = new ExchangeCards(profiles, partnerships);
    var hints = new ExchangeHints(readers, streams);
    var access = new ExchangeAccess(repository, readers, cards);
    return new Exchanges(
        new ExchangeRoutes(access, new ExchangeJson(messages)),
        access,
        new ExchangeCommands(repository, commitments, hints, audit, outbox, ids, clocks),
        new ExchangeGroupCommands(
            repository, readers, cards, commitments, hints, audit, messages, clocks),
        new ExchangeStream(readers));
  }
}
