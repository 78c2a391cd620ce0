package eu.clusterxchange.testing;

import eu.clusterxchange.platform.sql.DatabaseUrl;
import java.util.UUID;

/**
 * A further profile of somebody of the demo, for another organisation, in any state and with
 * nothing hanging on it.
 *
 * @param login of somebody whose own profile is published; that one is copied
 */
public record ProfileCopy(DatabaseUrl database, String id, String login, String status) {

  public static ProfileCopy of(DatabaseUrl database, String login, String status) {
    var copy = new ProfileCopy(database, UUID.randomUUID().toString(), login, status);
    copy.renew();
    return copy;
  }

  /** As if nobody had acted on it yet. */
  public void renew() {
    TestDatabase.execute(
        database,
        "delete from profile where id = '%s'".formatted(id),
        """
        insert into profile select (jsonb_populate_record(p, jsonb_build_object(
          'id', '%1$s', 'status', '%2$s', 'version', 1, 'registration_number', null,
          'organisation_name', 'Copy %1$s', 'organisation_key', p.country || ':copy' || replace('%1$s', '-', '')))).*
        from profile p join account a on a.id = p.account_id
        where a.login = '%3$s' and p.status = 'PUBLISHED' order by p.created_at limit 1
        """
            .formatted(id, status, login));
  }

  /** Null when it does not exist. */
  public String value(String column) {
    return TestDatabase.value(
        database, "select %s from profile where id = '%s'".formatted(column, id));
  }
}
