package eu.clusterxchange.notifications;

import eu.clusterxchange.accounts.AccountAccess;
import eu.clusterxchange.exchanges.ExchangeAccess;
import eu.clusterxchange.matching.MatchAccess;
import eu.clusterxchange.platform.http.Routes;
import eu.clusterxchange.platform.id.Ids;
import eu.clusterxchange.platform.live.LiveCommand;
import eu.clusterxchange.platform.mail.Mailer;
import eu.clusterxchange.platform.outbox.Outbox;
import eu.clusterxchange.platform.outbox.OutboxConsumer;
import eu.clusterxchange.platform.sql.Database;
import eu.clusterxchange.platform.stream.StreamSource;
import eu.clusterxchange.platform.stream.Streams;
import eu.clusterxchange.platform.text.Messages;
import eu.clusterxchange.platform.time.Clocks;
import java.util.List;

/**
 * The parts of this feature that the composition root wires.
 *
 * @param announcements makes notifications
 * @param mails sends mails; wants a relay of its own, because mail servers are slow
 */
public record Notifications(
    Routes routes,
    StreamSource stream,
    List<LiveCommand> liveCommands,
    OutboxConsumer announcements,
    OutboxConsumer mails) {

  /**
   * @param publicUrl how people reach this server, for links in mails
   */
  public static Notifications create(
      Database database,
      AccountAccess accounts,
      MatchAccess matches,
      ExchangeAccess exchanges,
      Mailer mailer,
      Outbox outbox,
      Streams streams,
      Messages messages,
      String publicUrl,
      Ids ids,
      Clocks clocks) {
    var repository = new NotificationRepository(database);
    var json = new NotificationJson(messages);
    var service = new NotificationService(repository, streams);
    return new Notifications(
        new NotificationRoutes(service, json),
        new AccountStream(repository, json),
        new AccountLive(service, json).commands(),
        new AnnouncementConsumer(
            repository, matches, exchanges, json, outbox, streams, ids, clocks),
        new MailConsumer(repository, accounts::contact, mailer, messages, publicUrl));
  }
}
