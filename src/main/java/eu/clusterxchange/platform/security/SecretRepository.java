package eu.clusterxchange.platform.security;

import eu.clusterxchange.platform.sql.Database;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;

/** Keys that all instances share, each made by whichever instance needs it first. */
public final class SecretRepository {
  private final Database database;
  private final OpaqueTokens tokens;

  public SecretRepository(Database database, OpaqueTokens tokens) {
    this.database = database;
    this.tokens = tokens;
  }

  /** The 32 bytes of that name. Instances that start together all get the same. */
  public Future<Buffer> obtain(String name) {
    return database
        .query(
            "insert into secret (name, value) values ($1, $2) on conflict (name) do nothing",
            name,
            Buffer.buffer(tokens.bytes()))
        .compose(
            made ->
                database.first(
                    row -> row.getBuffer("value"),
                    "select value from secret where name = $1",
                    name))
        .map(found -> found.orElseThrow());
  }
}
