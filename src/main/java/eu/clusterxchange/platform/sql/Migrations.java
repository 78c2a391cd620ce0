package eu.clusterxchange.platform.sql;

import org.flywaydb.core.Flyway;

/**
 * Brings the schema up to date. Blocking: runs before anything else. Instances that start together
 * wait for one another (Flyway's lock).
 */
public final class Migrations {
  private Migrations() {}

  /** Returns how many migrations were applied. */
  public static int run(DatabaseUrl url) {
    return Flyway.configure(Migrations.class.getClassLoader())
        .dataSource(url.jdbc(), url.user(), url.password())
        .locations("classpath:db/migration")
        .load()
        .migrate()
        .migrationsExecuted;
  }
}
