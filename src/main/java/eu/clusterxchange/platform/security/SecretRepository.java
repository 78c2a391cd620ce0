package eu.clusterxchange.platform.security;

import eu.clusterxchange.platform.sql.Database;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.Optional;
import java.util.function.Supplier;

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
    return obtain(name, () -> Future.succeededFuture(Buffer.buffer(tokens.bytes())));
  }

  /** The same for a secret that is more than random bytes, such as a pair of keys. */
  public Future<Buffer> obtain(String name, Supplier<Future<Buffer>> make) {
    return value(name)
        .compose(
            known ->
                known.isPresent()
                    ? Future.succeededFuture(known.get())
                    : make.get()
                        .compose(made -> keep(name, made))
                        .compose(v -> value(name))
                        .map(Optional::orElseThrow));
  }

  private Future<Void> keep(String name, Buffer value) {
    return database
        .query(
            "insert into secret (name, value) values ($1, $2) on conflict (name) do nothing",
            name,
            value)
        .mapEmpty();
  }

  private Future<Optional<Buffer>> value(String name) {
    return database.first(
        row -> row.getBuffer("value"), "select value from secret where name = $1", name);
  }
}
