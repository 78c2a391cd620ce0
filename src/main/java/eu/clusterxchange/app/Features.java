package eu.clusterxchange.app;

import eu.clusterxchange.accounts.AccountSettings;
import eu.clusterxchange.accounts.Accounts;
import eu.clusterxchange.accounts.Affiliation;
import eu.clusterxchange.accounts.Authentication;
import eu.clusterxchange.chat.Chat;
import eu.clusterxchange.commitments.Commitments;
import eu.clusterxchange.commitments.FormFile;
import eu.clusterxchange.exchanges.Exchanges;
import eu.clusterxchange.matching.Matching;
import eu.clusterxchange.notifications.Notifications;
import eu.clusterxchange.partnerships.Partnerships;
import eu.clusterxchange.platform.audit.AuditTrail;
import eu.clusterxchange.platform.http.Refusals;
import eu.clusterxchange.platform.http.Routes;
import eu.clusterxchange.platform.id.Ids;
import eu.clusterxchange.platform.live.Live;
import eu.clusterxchange.platform.live.LiveCommand;
import eu.clusterxchange.platform.mail.Mailer;
import eu.clusterxchange.platform.outbox.Outbox;
import eu.clusterxchange.platform.outbox.OutboxConsumer;
import eu.clusterxchange.platform.sql.Database;
import eu.clusterxchange.platform.stream.StreamSource;
import eu.clusterxchange.platform.text.Messages;
import eu.clusterxchange.platform.time.Clocks;
import eu.clusterxchange.profiles.Profiles;
import eu.clusterxchange.reference.Countries;
import eu.clusterxchange.reference.Sectors;
import io.vertx.core.Vertx;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Stream;

/**
 * Every feature, made from left to right: what stands later may use what stands before, never the
 * other way round.
 */
record Features(
    Accounts accounts,
    Partnerships partnerships,
    Profiles profiles,
    Matching matching,
    Chat chat,
    Commitments commitments,
    Exchanges exchanges,
    Notifications notifications) {

  static Features create(
      Vertx vertx,
      Database database,
      Authentication authentication,
      AccountSettings accountSettings,
      Mailer mailer,
      SecureRandom random,
      Live live,
      Ids ids,
      Clocks clocks) {
    var audit = new AuditTrail();
    var outbox = new Outbox();
    var messages = Messages.english();
    var refusals = new Refusals(messages);
    var accounts =
        Accounts.create(
            vertx, database, authentication, clocks, ids, random, audit, live, accountSettings);
    var partnerships = Partnerships.create(database, audit, refusals, ids, clocks);
    var profiles =
        Profiles.create(database, audit, messages, Countries.load(), Sectors.load(), ids, clocks);
    var matches = Matching.access(database, profiles.access());
    var chat = Chat.create(database, matches, accounts.summaries(), audit, live, clocks);
    var commitments =
        Commitments.create(database, FormFile.fromClassPath(), outbox, live, messages, ids, clocks);
    var exchanges =
        Exchanges.create(
            database,
            profiles.access(),
            partnerships.access(),
            commitments.commands(),
            commitments.access(),
            commitments.completeness(),
            audit,
            outbox,
            live,
            messages,
            ids,
            clocks);
    var matching =
        Matching.create(
            database,
            profiles.access(),
            matches,
            Chat.journal(database, live),
            exchanges.creation(),
            audit,
            outbox,
            live,
            messages,
            ids,
            clocks);
    var notifications =
        Notifications.create(
            database,
            accounts.summaries(),
            matches,
            exchanges.access(),
            mailer,
            outbox,
            live,
            messages,
            accountSettings.publicUrl(),
            ids,
            clocks);
    return new Features(
        accounts, partnerships, profiles, matching, chat, commitments, exchanges, notifications);
  }

  List<Routes> routes() {
    return List.of(
        accounts.routes(affiliation()),
        matching.routes(),
        chat.routes(),
        commitments.routes(),
        exchanges.routes(),
        notifications.routes());
  }

  List<StreamSource> streams() {
    return List.of(chat.stream(), commitments.stream(), exchanges.stream(), notifications.stream());
  }

  List<LiveCommand> liveCommands() {
    return Stream.of(chat.commands(), commitments.liveCommands(), notifications.liveCommands())
        .flatMap(List::stream)
        .toList();
  }

  /** Each list is worked off by itself, so that a slow mail server holds up nothing else. */
  List<List<OutboxConsumer>> outboxes() {
    return List.of(List.of(notifications.announcements()), List.of(notifications.mails()));
  }

  private Affiliation affiliation() {
    return account ->
        partnerships
            .access()
            .ofStaff(account)
            .map(found -> found.map(p -> new Affiliation.Partnership(p.id(), p.name())));
  }
}
