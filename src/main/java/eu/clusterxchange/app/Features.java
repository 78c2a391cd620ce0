package eu.clusterxchange.app;

import eu.clusterxchange.accounts.AccountSettings;
import eu.clusterxchange.accounts.Accounts;
import eu.clusterxchange.accounts.Affiliation;
import eu.clusterxchange.accounts.Authentication;
import eu.clusterxchange.chat.Chat;
import eu.clusterxchange.commitments.Commitments;
import eu.clusterxchange.commitments.FormFile;
import eu.clusterxchange.documents.Documents;
import eu.clusterxchange.exchanges.Exchanges;
import eu.clusterxchange.matching.Matching;
import eu.clusterxchange.notifications.NotificationKeys;
import eu.clusterxchange.notifications.NotificationSettings;
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
import eu.clusterxchange.reference.Reference;
import eu.clusterxchange.reference.ReferenceRoutes;
import io.vertx.core.Vertx;
import java.security.SecureRandom;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Every feature, made from left to right: what stands later may use what stands before, never the
 * other way round.
 */
record Features(
    Reference reference,
    Accounts accounts,
    Partnerships partnerships,
    Profiles profiles,
    Matching matching,
    Chat chat,
    Commitments commitments,
    Exchanges exchanges,
    Documents documents,
    Notifications notifications) {

  static Features create(
      Vertx vertx,
      Database database,
      Authentication authentication,
      AccountSettings accountSettings,
      Mailer mailer,
      SecureRandom random,
      Live live,
      NotificationSettings notificationSettings,
      NotificationKeys notificationKeys,
      Ids ids,
      Clocks clocks) {
    var audit = new AuditTrail();
    var outbox = new Outbox();
    var messages = Messages.english();
    var refusals = new Refusals(messages);
    var reference = Reference.load();
    var accounts =
        Accounts.create(
            vertx,
            database,
            authentication,
            clocks,
            ids,
            random,
            audit,
            live,
            outbox,
            mailer,
            reference.countries(),
            messages,
            accountSettings);
    var partnerships = Partnerships.create(database, audit, refusals, ids, clocks);
    var profileAccess = Profiles.access(database, reference);
    var matches = Matching.access(database, profileAccess);
    var chat = Chat.create(database, matches, accounts.summaries(), audit, outbox, live, clocks);
    var form = FormFile.fromClassPath();
    var commitments = Commitments.create(database, form, outbox, live, messages, ids, clocks);
    var exchanges =
        Exchanges.create(
            database,
            profileAccess,
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
            profileAccess,
            matches,
            Chat.journal(database, matches, live),
            exchanges.creation(),
            reference,
            audit,
            outbox,
            live,
            messages,
            ids,
            clocks);
    var profiles =
        Profiles.create(
            database,
            reference,
            partnerships.access(),
            matching.ties(),
            audit,
            outbox,
            live,
            messages,
            ids,
            clocks);
    var documents =
        Documents.create(
            vertx,
            database,
            form,
            commitments.access(),
            exchanges.access(),
            outbox,
            live,
            messages,
            clocks);
    var notifications =
        Notifications.create(
            vertx,
            database,
            accounts.summaries(),
            profileAccess,
            matches,
            chat.access(),
            exchanges.access(),
            mailer,
            outbox,
            live,
            messages,
            notificationSettings,
            notificationKeys,
            random,
            ids,
            clocks);
    return new Features(
        reference,
        accounts,
        partnerships,
        profiles,
        matching,
        chat,
        commitments,
        exchanges,
        documents,
        notifications);
  }

  List<Routes> routes() {
    return List.of(
        new ReferenceRoutes(reference),
        accounts.routes(affiliation()),
        partnerships.routes(),
        profiles.routes(),
        matching.routes(),
        chat.routes(),
        commitments.routes(),
        exchanges.routes(),
        documents.routes(),
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
    return Stream.of(
            Stream.of(List.of(accounts.mails())),
            notifications.outboxes().stream(),
            documents.printers().stream().map(List::of))
        .flatMap(Function.identity())
        .toList();
  }

  private Affiliation affiliation() {
    return account ->
        partnerships
            .access()
            .ofStaff(account)
            .map(found -> found.map(p -> new Affiliation.Partnership(p.id(), p.name())));
  }
}
