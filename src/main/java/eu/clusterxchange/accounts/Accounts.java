package eu.clusterxchange.accounts;

import eu.clusterxchange.platform.audit.AuditTrail;
import eu.clusterxchange.platform.http.Routes;
import eu.clusterxchange.platform.id.Ids;
import eu.clusterxchange.platform.security.OpaqueTokens;
import eu.clusterxchange.platform.sql.Database;
import eu.clusterxchange.platform.stream.Streams;
import eu.clusterxchange.platform.time.Clocks;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.security.SecureRandom;
import java.time.InstantSource;

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

  public static Accounts create(
      Vertx vertx,
      Database database,
      Authentication authentication,
      Clocks clocks,
      Ids ids,
      SecureRandom random,
      AuditTrail audit,
      Streams streams,
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
  }

  /** The operations; {@code affiliation} comes from a later feature. */
  public Routes routes(Affiliation affiliation) {
    return new AccountRoutes(
        signIn, sessions, accounts, setup, demo, affiliation, cookies, origin, settings.demo());
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
