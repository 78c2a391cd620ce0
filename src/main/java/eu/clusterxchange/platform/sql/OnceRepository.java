package eu.clusterxchange.platform.sql;

import io.vertx.core.Future;

/**
 * Things that happen once in the life of a database, whatever number of instances start on it
 * together.
 */
public final class OnceRepository {

  /**
   * True for exactly one transaction that commits; another one that asks at the same time waits for
   * it.
   */
  public Future<Boolean> first(Transaction tx, String name) {
    return tx.write(
            "insert into secret (name, value) values ($1, ''::bytea) on conflict do nothing", name)
        .map(inserted -> inserted == 1);
  }
}
