package eu.clusterxchange.accounts;

import eu.clusterxchange.platform.audit.AuditEntry;
import eu.clusterxchange.platform.audit.AuditTrail;
import eu.clusterxchange.platform.http.Problem;
import eu.clusterxchange.platform.http.ProblemType;
import eu.clusterxchange.platform.id.Ids;
import eu.clusterxchange.platform.security.Actor;
import eu.clusterxchange.platform.security.Role;
import eu.clusterxchange.platform.sql.Database;
import eu.clusterxchange.platform.sql.Transaction;
import eu.clusterxchange.platform.stream.Streams;
import eu.clusterxchange.platform.time.Clocks;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What others may do with accounts, within their own transaction. */
public final class AccountCommands {
  private static final String OBJECT = "account";

  private final AccountRepository accounts;
  private final SessionRepository sessions;
  private final Passwords passwords;
  private final AuditTrail audit;
  private final Ids ids;
  private final Clocks clocks;
  private final Streams streams;

  AccountCommands(
      AccountRepository accounts,
      SessionRepository sessions,
      Passwords passwords,
      AuditTrail audit,
      Ids ids,
      Clocks clocks,
      Streams streams) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.passwords = passwords;
    this.audit = audit;
    this.ids = ids;
    this.clocks = clocks;
    this.streams = streams;
  }

  /**
   * Makes an account; returns its id. Fails with {@link ProblemType#INVALID} and the fields at
   * fault, also when login or address are taken. Hashes the password meanwhile (0.1 s), so the
   * transaction should not hold locks that others wait for.
   */
  public Future<UUID> register(Transaction tx, NewAccount account) {
    return hash(account).compose(hash -> insert(tx, account, hash));
  }

  /** The part of {@link #register} that needs no transaction. */
  Future<String> hash(NewAccount account) {
    var faults = account.faults();
    return faults.isEmpty()
        ? passwords.hash(account.password())
        : Future.failedFuture(Problem.fields(faults).exception());
  }

  Future<UUID> insert(Transaction tx, NewAccount account, String passwordHash) {
    UUID id = ids.next();
    Instant now = clocks.domain().instant();
    return accounts
        .insert(tx, id, account, passwordHash, now)
        .recover(failure -> Future.failedFuture(taken(failure)))
        .compose(
            made ->
                audit.record(
                    tx,
                    new AuditEntry(
                        OBJECT,
                        id,
                        "register",
                        null,
                        account.status().name(),
                        null,
                        "SYSTEM",
                        null,
                        now)))
        .map(id);
  }

  private static Throwable taken(Throwable failure) {
    if (Database.violates(failure, "account_login_key")) {
      return Problem.field("/login", "This user name is taken. Please choose another.").exception();
    }
    if (Database.violates(failure, "account_email_key")) {
      return Problem.field("/email", "There is an account with this address already.").exception();
    }
    return failure;
  }

  /** The address of the account is proved: it can sign in from now on. Returns its login. */
  Future<String> confirm(Transaction tx, UUID account) {
    Instant now = clocks.domain().instant();
    return accounts
        .confirm(tx, account)
        .recover(failure -> Future.failedFuture(owned(failure)))
        .compose(
            login ->
                login.isPresent()
                    ? audit
                        .record(
                            tx,
                            new AuditEntry(
                                OBJECT,
                                account,
                                "confirm",
                                AccountStatus.UNCONFIRMED.name(),
                                AccountStatus.ACTIVE.name(),
                                account,
                                Role.USER.name(),
                                null,
                                now))
                        .map(login.get())
                    : Future.failedFuture(Problem.notFound().exception()));
  }

  /** Ends the sessions of the account too: whoever had the old password is out. */
  Future<Void> changePassword(Transaction tx, UUID account, String passwordHash) {
    Instant now = clocks.domain().instant();
    return accounts
        .setPassword(tx, account, passwordHash)
        .compose(
            set ->
                audit.record(
                    tx,
                    new AuditEntry(
                        OBJECT,
                        account,
                        "change-password",
                        null,
                        null,
                        account,
                        Role.USER.name(),
                        null,
                        now)))
        .compose(recorded -> sessions.endAll(tx, account, clocks.security().instant()))
        .mapEmpty();
  }

  private static Throwable owned(Throwable failure) {
    return Database.violates(failure, "account_email_key")
        ? new Problem(
                ProblemType.REFUSED,
                "There is an account with this address already. Please sign in with that one.")
            .exception()
        : failure;
  }

  /**
   * Closes an active account and ends its sessions. Only the Support Office may, and nobody
   * himself. Run what it returns after the commit, so that open sockets end at once.
   */
  public Future<Runnable> suspend(Transaction tx, UUID account, Actor by, String reason) {
    if (!by.is(Role.SUPPORT_OFFICE) || by.accountId().equals(account)) {
      return refused(ProblemType.FORBIDDEN, "Only the Support Office can close another's account.");
    }
    Instant now = clocks.domain().instant();
    return accounts
        .statusForUpdate(tx, account)
        .compose(status -> decideSuspension(status))
        .compose(
            from ->
                accounts
                    .setStatus(tx, account, AccountStatus.SUSPENDED)
                    .compose(
                        set ->
                            audit.record(
                                tx,
                                AuditEntry.of(
                                    OBJECT,
                                    account,
                                    "suspend",
                                    from.name(),
                                    AccountStatus.SUSPENDED.name(),
                                    by,
                                    by.role().name(),
                                    reason,
                                    now))))
        .compose(recorded -> sessions.endAll(tx, account, clocks.security().instant()))
        .map(ended -> () -> streams.accessChanged(account));
  }

  private static Future<AccountStatus> decideSuspension(Optional<AccountStatus> status) {
    if (status.isEmpty()) {
      return Future.failedFuture(Problem.notFound().exception());
    }
    return status.get() == AccountStatus.SUSPENDED
        ? refused(ProblemType.REFUSED, "This account is closed already.")
        : Future.succeededFuture(status.get());
  }

  private static <T> Future<T> refused(ProblemType type, String detail) {
    return Future.failedFuture(new Problem(type, detail).exception());
  }
}
