package eu.clusterxchange.accounts;

import eu.clusterxchange.platform.security.Role;
import eu.clusterxchange.platform.sql.Database;
import eu.clusterxchange.platform.sql.Transaction;
import io.vertx.core.Future;
import java.util.List;
import java.util.UUID;

/** The table demo_account. */
final class DemoAccountRepository {
  /** What the sign-in page of a demo shows. */
  record Shown(String login, String password, String name, Role role, String about) {}

  private final Database database;

  DemoAccountRepository(Database database) {
    this.database = database;
  }

  Future<Void> insert(Transaction tx, UUID account, String password, String about) {
    return tx.query(
            "insert into demo_account (account_id, password, about) values ($1, $2, $3)",
            account,
            password,
            about)
        .mapEmpty();
  }

  Future<List<Shown>> all() {
    return database.list(
        row ->
            new Shown(
                row.getString("login"),
                row.getString("password"),
                row.getString("name"),
                Role.valueOf(row.getString("role")),
                row.getString("about")),
        """
        select a.login, a.name, a.role, d.password, d.about
        from demo_account d join account a on a.id = d.account_id
        where a.status = 'ACTIVE' order by d.position
        """);
  }
}
