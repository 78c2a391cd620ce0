package eu.clusterxchange.platform.sql;

import io.vertx.core.Future;

/** What a database must promise before this server trusts it with anything. */
public final class DatabaseChecks {
  private DatabaseChecks() {}

  /** "Acknowledged means kept" rests on these two settings of PostgreSQL. */
  public static Future<Void> durable(Database database, boolean allowUnsafe) {
    return database
        .first(
            row -> "on".equals(row.getString(0)) && !"off".equals(row.getString(1)),
            "select current_setting('fsync'), current_setting('synchronous_commit')")
        .compose(
            durable ->
                allowUnsafe || durable.orElse(false)
                    ? Future.succeededFuture()
                    : Future.failedFuture(
                        new IllegalArgumentException(
                            "The database runs with fsync or synchronous_commit off: what it confirms can be lost. Switch them on, or, for measurements only, set"
                                + " ALLOW_UNSAFE_DATABASE=true.")));
  }
}
