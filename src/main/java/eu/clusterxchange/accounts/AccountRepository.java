package eu.clusterxchange.accounts;

import eu.clusterxchange.platform.security.Role;
import eu.clusterxchange.platform.sql.Database;
import eu.clusterxchange.platform.sql.Transaction;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The table account. */
final class AccountRepository {
  /** Whom a mail about an account is written to. */
  record Holder(UUID id, String login, String name, String email, boolean demo) {}

  /**
   * Who may be meant by a login or an address.
   *
   * @param unconfirmed the latest who claims it and has not proved the address
   * @param settled the one whose it is
   */
  record Claims(Optional<Credential> unconfirmed, Optional<Credential> settled) {}

  /** What sign-in needs to know of an account. */
  record Credential(
      AccountSummary account, AccountStatus status, String passwordHash, boolean demo) {}

  private static final String HOLDER =
      """
      select id, login, name, email, exists (select from demo_account d where d.account_id = account.id) as demo
      from account\s""";
  private static final String WITH_ROLE =
      "select id, name, role from account where role = $1 and status = 'ACTIVE' order by id";

  private final Database database;

  AccountRepository(Database database) {
    this.database = database;
  }

  Future<Claims> claims(LoginKey key) {
    return database
        .list(
            row ->
                new Credential(
                    summary(row),
                    AccountStatus.valueOf(row.getString("status")),
                    row.getString("password_hash"),
                    row.getBoolean("demo")),
            """
            select id, name, role, status, password_hash,
                   exists (select from demo_account d where d.account_id = account.id) as demo
            from account where %s = $1 order by status = 'UNCONFIRMED', created_at desc, id desc limit 2
            """
                .formatted(column(key)),
            key.text())
        .map(
            found ->
                new Claims(
                    found.stream().filter(c -> c.status() == AccountStatus.UNCONFIRMED).findFirst(),
                    found.stream()
                        .filter(c -> c.status() != AccountStatus.UNCONFIRMED)
                        .findFirst()));
  }

  /** Whose login or address this is, proved. */
  Future<Optional<Holder>> owner(Transaction tx, LoginKey key) {
    return holder(tx, key, "status <> 'UNCONFIRMED'");
  }

  /** The latest who claims this login or address and has not proved the address. */
  Future<Optional<Holder>> unconfirmed(Transaction tx, LoginKey key) {
    return holder(tx, key, "status = 'UNCONFIRMED'");
  }

  private static Future<Optional<Holder>> holder(Transaction tx, LoginKey key, String condition) {
    return tx.first(
        AccountRepository::holder,
        HOLDER
            + "where %s = $1 and %s order by created_at desc, id desc limit 1"
                .formatted(column(key), condition),
        key.text());
  }

  Future<Optional<Holder>> holder(Transaction tx, UUID id) {
    return tx.first(AccountRepository::holder, HOLDER + "where id = $1", id);
  }

  private static Holder holder(Row row) {
    return new Holder(
        row.getUUID("id"),
        row.getString("login"),
        row.getString("name"),
        row.getString("email"),
        row.getBoolean("demo"));
  }

  Future<Void> setPassword(Transaction tx, UUID id, String passwordHash) {
    return tx.query(
            "update account set password_hash = $2, version = version + 1 where id = $1",
            id,
            passwordHash)
        .mapEmpty();
  }

  private static String column(LoginKey key) {
    return key.isEmail() ? "email_key" : "login_key";
  }

  /** The account's login; empty when it waits for no confirmation. */
  Future<Optional<String>> confirm(Transaction tx, UUID id) {
    return tx.first(
        row -> row.getString("login"),
        "update account set status = 'ACTIVE', version = version + 1 where id = $1 and status = 'UNCONFIRMED' returning login",
        id);
  }

  Future<Optional<String>> login(UUID id) {
    return database.first(
        row -> row.getString("login"), "select login from account where id = $1", id);
  }

  Future<List<AccountSummary>> summaries(Collection<UUID> ids) {
    return database.list(
        AccountRepository::summary,
        "select id, name, role from account where id = any($1)",
        (Object) ids.toArray(UUID[]::new));
  }

  /** Active ones only: those who can be asked to do something. */
  Future<List<AccountSummary>> withRole(Role role) {
    return database.list(AccountRepository::summary, WITH_ROLE, role.name());
  }

  Future<List<AccountSummary>> withRole(Transaction tx, Role role) {
    return tx.list(AccountRepository::summary, WITH_ROLE, role.name());
  }

  Future<Optional<AccountContact>> contact(Transaction tx, UUID id) {
    return tx.first(
        row -> new AccountContact(row.getString("name"), row.getString("email")),
        "select name, email from account where id = $1 and status = 'ACTIVE'",
        id);
  }

  Future<Void> insert(
      Transaction tx, UUID id, NewAccount account, String passwordHash, Instant at) {
    return tx.query(
            """
            insert into account (id, login, login_key, email, email_key, name, role, status, password_hash, created_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
            """,
            id,
            account.login(),
            LoginKey.of(account.login()).text(),
            account.email(),
            LoginKey.of(account.email()).text(),
            account.name(),
            account.role().name(),
            account.status().name(),
            passwordHash,
            at.atOffset(ZoneOffset.UTC))
        .mapEmpty();
  }

  /** Locks the account until the end of the transaction. */
  Future<Optional<AccountStatus>> statusForUpdate(Transaction tx, UUID id) {
    return tx.first(
        row -> AccountStatus.valueOf(row.getString("status")),
        "select status from account where id = $1 for update",
        id);
  }

  Future<Void> setStatus(Transaction tx, UUID id, AccountStatus status) {
    return tx.query(
            "update account set status = $2, version = version + 1 where id = $1",
            id,
            status.name())
        .mapEmpty();
  }

  static AccountSummary summary(Row row) {
    return new AccountSummary(
        row.getUUID("id"), row.getString("name"), Role.valueOf(row.getString("role")));
  }
}
