package eu.clusterxchange.accounts;

import eu.clusterxchange.platform.sql.Database;
import eu.clusterxchange.platform.sql.Transaction;
import io.vertx.core.Future;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** The table registration. */
final class RegistrationRepository {
  private final Database database;

  RegistrationRepository(Database database) {
    this.database = database;
  }

  /** What somebody said of himself, for filling in forms. */
  Future<Optional<RegisteredPerson>> person(UUID account) {
    return database.first(
        row ->
            new RegisteredPerson(
                row.getString("title"),
                row.getString("first_name"),
                row.getString("last_name"),
                row.getString("organisation"),
                row.getString("country")),
        "select title, first_name, last_name, organisation, country from registration where account_id = $1",
        account);
  }

  Future<Void> insert(Transaction tx, UUID account, Registration said, Instant now) {
    OffsetDateTime at = at(now);
    return tx.query(
            """
            insert into registration (account_id, title, first_name, last_name, organisation, country, visible,
              monthly_newsletter_at, quarterly_newsletter_at, privacy_consent_at, registered_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10)
            """,
            account,
            said.title(),
            said.firstName(),
            said.lastName(),
            said.organisation(),
            said.country(),
            said.visible(),
            said.monthlyNewsletter() ? at : null,
            said.quarterlyNewsletter() ? at : null,
            at)
        .mapEmpty();
  }

  /** Removes accounts that nobody confirmed; a few at a time, so that nobody waits for it. */
  Future<Void> forgetUnconfirmed(Transaction tx, Instant registeredBefore) {
    return tx.query(
            """
            delete from account where id in
              (select r.account_id from registration r join account a on a.id = r.account_id
               where r.registered_at < $1 and a.status = 'UNCONFIRMED' limit 20 for update skip locked)
            """,
            at(registeredBefore))
        .mapEmpty();
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
