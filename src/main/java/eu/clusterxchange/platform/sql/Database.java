package eu.clusterxchange.platform.sql;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/**
 * The one connection pool of this instance. Failures of the connection surface as {@link
 * DatabaseUnavailable}; a refused statement keeps its {@link PgException}. Deadlocks and
 * serialisation failures are retried here, nowhere else.
 */
public final class Database {
  private static final int STATEMENT_SECONDS = 10;
  private static final int TRIES = 4;
  private static final Set<String> RETRIED = Set.of("40001", "40P01");

  private final Pool pool;

  private Database(Pool pool) {
    this.pool = pool;
  }

  /** Opens the pool; the first connection is made by the first query. */
  public static Database open(Vertx vertx, DatabaseUrl url, int size) {
    var options =
        new PgConnectOptions()
            .setHost(url.host())
            .setPort(url.port())
            .setDatabase(url.database())
            .setUser(url.user())
            .setPassword(url.password())
            .setCachePreparedStatements(true)
            .setPreparedStatementCacheMaxSize(512)
            .setPipeliningLimit(16)
            .addProperty("application_name", "clusterxchange")
            // the appending of edits was planned anew for every execution; planning led its CPU
            // profile. We ask by keys, where a plan does not depend on the values
            .addProperty("plan_cache_mode", "force_generic_plan")
            .addProperty(
                "statement_timeout", String.valueOf(TimeUnit.SECONDS.toMillis(STATEMENT_SECONDS)));
    var pooled =
        new PoolOptions()
            .setMaxSize(size)
            .setConnectionTimeout(5)
            .setConnectionTimeoutUnit(TimeUnit.SECONDS)
            .setMaxWaitQueueSize(2_000);
    return new Database(PgBuilder.pool().with(pooled).connectingTo(options).using(vertx).build());
  }

  /**
   * Runs the work in one transaction; it commits when the returned future succeeds, and rolls back
   * otherwise.
   */
  public <T> Future<T> transaction(Function<Transaction, Future<T>> work) {
    return attempt(work, TRIES);
  }

  private <T> Future<T> attempt(Function<Transaction, Future<T>> work, int left) {
    return pool.withTransaction(connection -> work.apply(new Transaction(connection)))
        .recover(
            failure -> {
              if (left > 1
                  && failure instanceof PgException refused
                  && RETRIED.contains(refused.getSqlState())) {
                return attempt(work, left - 1);
              }
              return Future.failedFuture(named(failure));
            });
  }

  /** Runs one prepared statement in a transaction of its own. */
  public Future<RowSet<Row>> query(String sql, Object... parameters) {
    return pool.preparedQuery(sql)
        .execute(Tuple.tuple(Transaction.asList(parameters)))
        .recover(failure -> Future.failedFuture(named(failure)));
  }

  /** The rows of a query, mapped. */
  public <T> Future<List<T>> list(Function<Row, T> mapper, String sql, Object... parameters) {
    return query(sql, parameters).map(rows -> Transaction.mapped(rows, mapper));
  }

  /** The first row of a query, mapped. */
  public <T> Future<Optional<T>> first(Function<Row, T> mapper, String sql, Object... parameters) {
    return query(sql, parameters)
        .map(
            rows ->
                rows.size() == 0
                    ? Optional.empty()
                    : Optional.of(mapper.apply(rows.iterator().next())));
  }

  /** Closes all connections. */
  public Future<Void> close() {
    return pool.close();
  }

  /** True when the statement broke the unique constraint of that name. */
  public static boolean violates(Throwable failure, String constraint) {
    return isDuplicate(failure)
        && failure instanceof PgException refused
        && constraint.equals(refused.getConstraint());
  }

  /** True when the statement broke a unique constraint, whichever. */
  public static boolean isDuplicate(Throwable failure) {
    return failure instanceof PgException refused && "23505".equals(refused.getSqlState());
  }

  /**
   * Classes 08 (connection), 53 (resources) and 57 (operator intervention) mean that the database
   * is away, not that it said no.
   */
  private static Throwable named(Throwable failure) {
    if (failure instanceof PgException refused) {
      String state = refused.getSqlState() == null ? "" : refused.getSqlState();
      return state.startsWith("08") || state.startsWith("53") || state.startsWith("57")
          ? new DatabaseUnavailable(failure)
          : failure;
    }
    boolean connection =
        failure instanceof java.io.IOException
            || failure instanceof TimeoutException
            || failure instanceof io.vertx.sqlclient.ClosedConnectionException
            || failure.getClass() == io.vertx.core.VertxException.class
            || String.valueOf(failure.getMessage()).startsWith("Timeout waiting for connection");
    return connection ? new DatabaseUnavailable(failure) : failure;
  }
}
