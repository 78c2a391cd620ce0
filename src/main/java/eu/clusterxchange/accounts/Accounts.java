package eu.clusterxchange.accounts;

import eu.clusterxchange.platform.audit.AuditTrail;
import eu.clusterxchange.platform.http.Routes;
import eu.clusterxchange.platform.id.Ids;
import eu.clusterxchange.platform.mail.Mailbox;
import eu.clusterxchange.platform.mail.Mailer;
import eu.clusterxchange.platform.outbox.Outbox;
import eu.clusterxchange.platform.outbox.OutboxConsumer;
import eu.clusterxchange.platform.security.OpaqueTokens;
import eu.clusterxchange.platform.sql.Database;
import eu.clusterxchange.platform.stream.Streams;
import eu.clusterxchange.platform.text.Messages;
import eu.clusterxchange.platform.time.Clocks;
import eu.clusterxchange.reference.Countries;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** The feature as the composition root sees it. One per instance, shared by all its verticles. */
public final class Accounts {
  private final AccountSettings settings;
  private final AccountRepository accounts;
  private final Passwords passwords;
  private final SignInService signIn;
  private final SessionService sessions;
  private final AccountCommands commands;
  private final DemoAccounts demo;
  private final SetupLink setup;
  private final SessionCookies cookies;
  private final RequestOrigin origin;
  private final RegistrationRepository registrations;
  private final RegistrationService registration;
  private final NewPasswordService newPassword;
  private final AccountMails mails;
  private final Optional<Mailbox> mailbox;

  public static Accounts create(
      Vertx vertx,
      Database database,
      Authentication authentication,
      Clocks clocks,
      Ids ids,
      SecureRandom random,
      AuditTrail audit,
      Streams streams,
      Outbox outbox,
      Mailer mailer,
      Countries countries,
      Messages messages,
      AccountSettings settings) {
    return new Accounts(
        vertx,
        database,
        authentication,
        clocks,
        ids,
        new OpaqueTokens(random),
        audit,
        streams,
        outbox,
        mailer,
        countries,
        messages,
        settings);
  }

  private Accounts(
      Vertx vertx,
      Database database,
      Authentication authentication,
      Clocks clocks,
      Ids ids,
      OpaqueTokens opaqueTokens,
      AuditTrail audit,
      Streams streams,
      Outbox outbox,
      Mailer mailer,
      Countries countries,
      Messages messages,
      AccountSettings settings) {
    InstantSource clock = clocks.security();
    this.settings = settings;
    this.cookies = new SessionCookies(settings.secure());
    this.origin = new RequestOrigin(settings);
    this.accounts = new AccountRepository(database);
    this.passwords = new Passwords(vertx, Passwords.WAITING);
    var sessionRows = new SessionRepository(database, settings.demo());
    this.sessions =
        new SessionService(
            database, sessionRows, authentication.tokens(), opaqueTokens, ids, clock, streams);
    this.signIn =
        new SignInService(
            database,
            accounts,
            sessions,
            passwords,
            new SignInThrottle(new SignInFailureRepository(database), clock),
            streams,
            settings.demo());
    this.commands =
        new AccountCommands(accounts, sessionRows, passwords, audit, ids, clocks, streams);
    this.demo = new DemoAccounts(new DemoAccountRepository(database), commands, settings);
    this.setup =
        new SetupLink(
            database,
            new SetupLinkRepository(database),
            commands,
            opaqueTokens,
            clock,
            settings.demo());
    var links = new AccountLinks(new AccountLinkRepository(), opaqueTokens, messages, clock);
    this.registrations = new RegistrationRepository(database);
    this.registration =
        new RegistrationService(
            database,
            registrations,
            new RegistrationFaults(countries, messages),
            commands,
            links,
            new RegistrationThrottle(clock, messages),
            outbox,
            clock);
    this.newPassword =
        new NewPasswordService(database, accounts, links, commands, passwords, streams);
    this.mails = new AccountMails(accounts, links, mailer, messages, settings.publicUrl(), ids);
    this.mailbox = mailer.mailbox();
  }

  /** The operations; {@code affiliation} comes from a later feature. */
  public Routes routes(Affiliation affiliation) {
    var parts =
        List.of(
            new AccountRoutes(
                signIn,
                sessions,
                accounts,
                registrations,
                setup,
                demo,
                affiliation,
                cookies,
                origin,
                settings.demo()),
            new RegistrationRoutes(registration, newPassword, origin),
            new PortalRoutes(demo, settings, mailbox));
    return operations -> parts.forEach(part -> part.mount(operations));
  }

  /** Sends mails with one-time links; wants a relay of its own, because mail servers are slow. */
  public OutboxConsumer mails() {
    return mails;
  }

  SignInService signIn() {
    return signIn;
  }

  public AccountCommands commands() {
    return commands;
  }

  public AccountAccess summaries() {
    return new AccountAccess(accounts);
  }

  public DemoAccounts demo() {
    return demo;
  }

  public SetupLink setupLink() {
    return setup;
  }

  /** Lets the passwords in work finish. */
  public Future<Void> close() {
    return passwords.close();
  }
}
