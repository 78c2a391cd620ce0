package eu.clusterxchange.accounts;

import eu.clusterxchange.platform.http.Problem;
import eu.clusterxchange.platform.http.ProblemType;
import eu.clusterxchange.platform.outbox.Outbox;
import eu.clusterxchange.platform.sql.Database;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;

/**
 * Opens accounts for whoever asks. Says and does the same whether the address has an account or
 * not; a login that is taken is told, because logins are for others to see.
 */
final class RegistrationService {
  /** How long a login stays with somebody who does not confirm. */
  static final Duration UNCONFIRMED_FOR = Duration.ofDays(7);

  private final Database database;
  private final RegistrationRepository registrations;
  private final RegistrationFaults faults;
  private final AccountCommands commands;
  private final AccountLinks links;
  private final RegistrationThrottle throttle;
  private final Outbox outbox;
  private final InstantSource clock;

  RegistrationService(
      Database database,
      RegistrationRepository registrations,
      RegistrationFaults faults,
      AccountCommands commands,
      AccountLinks links,
      RegistrationThrottle throttle,
      Outbox outbox,
      InstantSource clock) {
    this.database = database;
    this.registrations = registrations;
    this.faults = faults;
    this.commands = commands;
    this.links = links;
    this.throttle = throttle;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** Makes an unconfirmed account and has its address written to. */
  Future<Void> register(Registration registration, String address) {
    var wrong = faults.of(registration);
    if (!wrong.isEmpty()) {
      return Future.failedFuture(Problem.fields(wrong).exception());
    }
    NewAccount account = registration.account();
    Instant now = clock.instant();
    return throttle
        .admit(address, LoginKey.of(account.email()))
        .compose(admitted -> commands.hash(account))
        .compose(
            hash ->
                database.transaction(
                    tx ->
                        registrations
                            .forgetUnconfirmed(tx, now.minus(UNCONFIRMED_FOR))
                            .compose(forgotten -> commands.insert(tx, account, hash))
                            .compose(id -> registrations.insert(tx, id, registration, now))
                            .compose(
                                inserted ->
                                    AccountMails.ask(
                                        outbox,
                                        tx,
                                        LoginKey.of(account.login()),
                                        LinkPurpose.CONFIRMATION))));
  }

  /** Has the mail sent again, if there is anybody to send it to. */
  Future<Void> mail(String login, LinkPurpose purpose, String address) {
    LoginKey key = LoginKey.of(login);
    return throttle
        .admit(address, key)
        .compose(
            admitted -> database.transaction(tx -> AccountMails.ask(outbox, tx, key, purpose)));
  }

  /**
   * Opens the account whose link this is; its login. Fails with {@link ProblemType#REFUSED} when
   * the link does not work, or another account has proved the same address meanwhile.
   */
  Future<String> confirm(String token) {
    return database.transaction(
        tx ->
            links
                .use(tx, token, LinkPurpose.CONFIRMATION)
                .compose((UUID account) -> commands.confirm(tx, account)));
  }
}
