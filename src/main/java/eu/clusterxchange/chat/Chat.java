package eu.clusterxchange.chat;

import eu.clusterxchange.accounts.AccountAccess;
import eu.clusterxchange.matching.MatchAccess;
import eu.clusterxchange.matching.MatchJournal;
import eu.clusterxchange.platform.audit.AuditTrail;
import eu.clusterxchange.platform.http.Routes;
import eu.clusterxchange.platform.live.LiveCommand;
import eu.clusterxchange.platform.outbox.Outbox;
import eu.clusterxchange.platform.sql.Database;
import eu.clusterxchange.platform.stream.StreamSource;
import eu.clusterxchange.platform.stream.Streams;
import eu.clusterxchange.platform.time.Clocks;
import java.util.List;

/**
 * The parts of this feature that the composition root wires.
 *
 * @param service for the demo data
 */
public record Chat(
    ChatService service,
    Routes routes,
    StreamSource stream,
    List<LiveCommand> commands,
    ConversationAccess access) {

  public static Chat create(
      Database database,
      MatchAccess matches,
      AccountAccess accounts,
      AuditTrail audit,
      Outbox outbox,
      Streams streams,
      Clocks clocks) {
    var repository = new ChatRepository(database);
    var service =
        new ChatService(
            new ConversationWriter(database, repository, matches, streams),
            repository,
            audit,
            new ChatAnnouncement(repository, outbox),
            clocks);
    var reading = new ChatReading(repository, matches, accounts, streams);
    return new Chat(
        service,
        new ChatRoutes(reading),
        new ChatStream(repository, matches),
        new ChatLive(service, reading).commands(),
        new ConversationAccess(repository));
  }

  /** What matching tells of its matches; made before matching itself, which comes before chat. */
  public static MatchJournal journal(Database database, MatchAccess matches, Streams streams) {
    return new ChatJournal(new ChatRepository(database), matches, streams);
  }
}
