package eu.clusterxchange.notifications;

import eu.clusterxchange.notifications.Preferences.Choice;
import eu.clusterxchange.platform.security.Role;
import eu.clusterxchange.platform.sql.Transaction;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The table notification_preference. */
final class PreferenceRepository {

  /** What holds for each of the accounts. */
  Future<Map<UUID, Preferences>> of(Transaction tx, Collection<UUID> accounts) {
    return tx.list(
            row -> row,
            """
            select a.id, a.role, p.matter, p.mail, p.push from account a
            left join notification_preference p on p.account_id = a.id where a.id = any($1)
            """,
            (Object) accounts.toArray(UUID[]::new))
        .map(PreferenceRepository::byAccount);
  }

  /** Empty when there is no such account. */
  Future<Optional<Preferences>> of(Transaction tx, UUID account) {
    return of(tx, List.of(account)).map(found -> Optional.ofNullable(found.get(account)));
  }

  private static Map<UUID, Preferences> byAccount(List<Row> rows) {
    var found = new HashMap<UUID, Preferences>();
    for (Row row : rows) {
      Preferences usual = Preferences.usual(Role.valueOf(row.getString("role")));
      found.merge(row.getUUID("id"), chosen(usual, row), (known, one) -> chosen(known, row));
    }
    return found;
  }

  private static Preferences chosen(Preferences before, Row row) {
    String matter = row.getString("matter");
    return matter == null
        ? before
        : before.with(
            Matter.valueOf(matter),
            new Choice(
                MailMode.valueOf(row.getString("mail")), PushMode.valueOf(row.getString("push"))));
  }

  Future<Void> save(Transaction tx, UUID account, Preferences preferences) {
    List<Matter> matters = List.copyOf(preferences.choices().keySet());
    return tx.query(
            """
            insert into notification_preference (account_id, matter, mail, push)
            select $1, * from unnest($2::text[], $3::text[], $4::text[])
            on conflict (account_id, matter) do update set mail = excluded.mail, push = excluded.push
            """,
            account,
            matters.stream().map(Matter::name).toArray(String[]::new),
            matters.stream().map(matter -> preferences.mail(matter).name()).toArray(String[]::new),
            matters.stream().map(matter -> preferences.push(matter).name()).toArray(String[]::new))
        .mapEmpty();
  }
}
