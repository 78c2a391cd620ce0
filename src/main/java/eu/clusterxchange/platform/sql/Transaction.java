package eu.clusterxchange.platform.sql;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/**
 * One open database transaction. It is handed from a service to the repositories that take part in
 * the same change, so that state, stream, outbox and audit rows stand or fall together.
 */
public final class Transaction {
  private final SqlConnection connection;

  Transaction(SqlConnection connection) {
    this.connection = connection;
  }

  /** Runs one prepared statement. */
  public Future<RowSet<Row>> query(String sql, Object... parameters) {
    return connection.preparedQuery(sql).execute(Tuple.tuple(asList(parameters)));
  }

  /** Runs one prepared statement for each tuple, in one round trip. */
  public Future<RowSet<Row>> batch(String sql, List<Tuple> tuples) {
    return connection.preparedQuery(sql).executeBatch(tuples);
  }

  /** The rows of a query, mapped. */
  public <T> Future<List<T>> list(Function<Row, T> mapper, String sql, Object... parameters) {
    return query(sql, parameters).map(rows -> mapped(rows, mapper));
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

  /** A guarded write: the number of rows it changed; 0 means that the guard did not hold. */
  public Future<Integer> write(String sql, Object... parameters) {
    return query(sql, parameters).map(RowSet::rowCount);
  }

  static List<Object> asList(Object... parameters) {
    return new java.util.ArrayList<>(java.util.Arrays.asList(parameters));
  }

  static <T> List<T> mapped(RowSet<Row> rows, Function<Row, T> mapper) {
    return StreamSupport.stream(rows.spliterator(), false).map(mapper).toList();
  }
}
