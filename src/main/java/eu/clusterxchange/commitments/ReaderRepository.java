package eu.clusterxchange.commitments;

import eu.clusterxchange.commitments.CommitmentAccess.Reader;
import eu.clusterxchange.platform.sql.Database;
import eu.clusterxchange.platform.stream.StreamSource.Listener;
import io.vertx.core.Future;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The SQL of who reads and who writes a commitment. */
final class ReaderRepository {
  private final Database database;

  ReaderRepository(Database database) {
    this.database = database;
  }

  /** The closest relation, one that may edit before one that may not. */
  Future<Optional<Reader>> reader(UUID commitment, UUID account) {
    return database.first(
        row -> new Reader(row.getString("relation"), row.getBoolean("may_edit")),
        "select relation, may_edit from commitment_reader where commitment_id = $1 and account_id = $2 order by may_edit desc, position limit 1",
        commitment,
        account);
  }

  Future<Boolean> exists(UUID commitment) {
    return database
        .first(row -> true, "select 1 from commitment where id = $1", commitment)
        .map(Optional::isPresent);
  }

  Future<Set<UUID>> readers(UUID commitment) {
    return database
        .list(
            row -> row.getUUID("account_id"),
            "select distinct account_id from commitment_reader where commitment_id = $1",
            commitment)
        .map(Set::copyOf);
  }

  /** Those of the listeners that are neither readers nor of the Support Office. */
  Future<Set<Listener>> withdrawn(Collection<Listener> listeners) {
    return database
        .list(
            row -> new Listener(row.getUUID("account"), row.getUUID("stream")),
            """
            select l.account, l.stream from unnest($1::uuid[], $2::uuid[]) l(account, stream)
            where not exists (select 1 from commitment_reader r where r.commitment_id = l.stream and r.account_id = l.account)
              and not exists (select 1 from account a where a.id = l.account and a.role = 'SUPPORT_OFFICE')
            """,
            listeners.stream().map(Listener::account).toArray(UUID[]::new),
            listeners.stream().map(Listener::stream).toArray(UUID[]::new))
        .map(Set::copyOf);
  }
}
