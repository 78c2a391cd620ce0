package eu.clusterxchange.notifications;

import eu.clusterxchange.accounts.AccountAccess;
import eu.clusterxchange.chat.ConversationAccess;
import eu.clusterxchange.exchanges.ExchangeAccess;
import eu.clusterxchange.matching.MatchAccess;
import eu.clusterxchange.notifications.push.PushSender;
import eu.clusterxchange.platform.http.Routes;
import eu.clusterxchange.platform.id.Ids;
import eu.clusterxchange.platform.live.LiveCommand;
import eu.clusterxchange.platform.mail.Mailer;
import eu.clusterxchange.platform.outbox.Outbox;
import eu.clusterxchange.platform.outbox.OutboxConsumer;
import eu.clusterxchange.platform.schedule.Schedule;
import eu.clusterxchange.platform.sql.Database;
import eu.clusterxchange.platform.stream.StreamSource;
import eu.clusterxchange.platform.stream.Streams;
import eu.clusterxchange.platform.text.Messages;
import eu.clusterxchange.platform.time.Clocks;
import eu.clusterxchange.profiles.ProfileAccess;
import io.vertx.core.Vertx;
import java.security.SecureRandom;
import java.util.List;

/**
 * The parts of this feature that the composition root wires.
 *
 * @param outboxes each list wants a relay of its own, because mail servers and push services are
 *     slow
 */
public record Notifications(
    Routes routes,
    StreamSource stream,
    List<LiveCommand> liveCommands,
    List<List<OutboxConsumer>> outboxes) {

  public static Notifications create(
      Vertx vertx,
      Database database,
      AccountAccess accounts,
      ProfileAccess profiles,
      MatchAccess matches,
      ConversationAccess conversations,
      ExchangeAccess exchanges,
      Mailer mailer,
      Outbox outbox,
      Streams streams,
      Messages messages,
      NotificationSettings settings,
      NotificationKeys keys,
      SecureRandom random,
      Ids ids,
      Clocks clocks) {
    var repository = new NotificationRepository(database);
    var preferences = new PreferenceRepository();
    var devices = new DeviceRepository(database);
    var json = new NotificationJson(messages);
    var service = new NotificationService(repository, streams);
    var tokens = new UnsubscribeTokens(keys.unsubscribe());
    var schedule = new Schedule();
    var daily = new DailyMail(repository, schedule, outbox, ids, clocks);
    var concerned = new Concerned(accounts, profiles, matches, exchanges);
    var telling =
        new Telling(repository, preferences, devices, daily, json, outbox, streams, ids, clocks);
    var chat =
        new ChatDigest(
            matches,
            conversations,
            new ConversationDigestRepository(),
            concerned,
            telling,
            schedule,
            clocks);
    var unread = new StillUnread(repository, conversations);
    var texts = new MailText(messages, tokens, settings.publicUrl());
    var sender = new PushSender(vertx, keys.push(), settings.contact(), random, clocks.security());
    return new Notifications(
        all(
            new NotificationRoutes(service, json),
            new PreferenceRoutes(new PreferenceService(database, preferences, tokens)),
            new DeviceRoutes(
                new DeviceService(database, devices, settings.pushServices(), ids, clocks),
                keys.push())),
        new AccountStream(repository, json),
        new AccountLive(service, json).commands(),
        List.of(
            List.of(new AnnouncementConsumer(concerned, telling, chat), chat, daily),
            List.of(new MailConsumer(unread, preferences, accounts::contact, mailer, texts)),
            List.of(new PushConsumer(unread, preferences, devices, sender, messages))));
  }

  private static Routes all(Routes... parts) {
    return operations -> List.of(parts).forEach(part -> part.mount(operations));
  }
}
