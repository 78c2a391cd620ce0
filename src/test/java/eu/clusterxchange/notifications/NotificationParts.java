package eu.clusterxchange.notifications;

import eu.clusterxchange.accounts.AccountAccess;
import eu.clusterxchange.accounts.AccountSettings;
import eu.clusterxchange.accounts.Accounts;
import eu.clusterxchange.accounts.Authentication;
import eu.clusterxchange.chat.Chat;
import eu.clusterxchange.chat.ConversationAccess;
import eu.clusterxchange.platform.audit.AuditTrail;
import eu.clusterxchange.platform.outbox.Outbox;
import eu.clusterxchange.platform.schedule.Schedule;
import eu.clusterxchange.reference.Countries;
import eu.clusterxchange.testing.DomainWorld;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.security.SecureRandom;

/** The parts of notifications on the database of a world, put together as the server does it. */
final class NotificationParts {
  final NotificationRepository repository;
  final PreferenceRepository preferences = new PreferenceRepository();
  final AnnouncementConsumer announcements;
  final StillUnread unread;
  final MailText mailText;

  NotificationParts(DomainWorld world) {
    var random = new SecureRandom();
    var settings = new AccountSettings("http://localhost", false, false);
    var authentication =
        DomainWorld.await(
            Authentication.open(world.vertx, world.database, world.clock, random, settings));
    var outbox = new Outbox();
    AccountAccess accounts =
        Accounts.create(
                world.vertx,
                world.database,
                authentication,
                world.clocks,
                world.ids,
                random,
                new AuditTrail(),
                world.streams,
                outbox,
                mail -> Future.failedFuture("accounts write no mails here"),
                Countries.load(),
                world.messages,
                settings)
            .summaries();
    ConversationAccess conversations =
        Chat.create(
                world.database,
                world.matches,
                accounts,
                new AuditTrail(),
                outbox,
                world.streams,
                world.clocks)
            .access();
    repository = new NotificationRepository(world.database);
    unread = new StillUnread(repository, conversations);
    mailText =
        new MailText(
            world.messages, new UnsubscribeTokens(Buffer.buffer("key")), "http://localhost");
    var schedule = new Schedule();
    var daily = new DailyMail(repository, schedule, outbox, world.ids, world.clocks);
    var telling =
        new Telling(
            repository,
            preferences,
            new DeviceRepository(world.database),
            daily,
            new NotificationJson(world.messages),
            outbox,
            world.streams,
            world.ids,
            world.clocks);
    var concerned =
        new Concerned(accounts, world.profileAccess, world.matches, world.exchanges.access());
    announcements =
        new AnnouncementConsumer(
            concerned,
            telling,
            new ChatDigest(
                world.matches,
                conversations,
                new ConversationDigestRepository(),
                concerned,
                telling,
                schedule,
                world.clocks));
  }
}
