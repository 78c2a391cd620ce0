package eu.clusterxchange.commitments;

import eu.clusterxchange.commitments.editing.Content;
import eu.clusterxchange.commitments.editing.LoggedEdit;
import eu.clusterxchange.platform.sql.Database;
import eu.clusterxchange.platform.sql.Transaction;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The SQL of commitments, but for the statement that appends edits ({@link EditLogRepository}) and
 * who reads them ({@link ReaderRepository}).
 */
final class CommitmentRepository {
  private static final String STATE =
      "select id, epoch, revision, editable, read_only_reason, moved_to, snapshot, snapshot_revision from commitment where id = $1";
  private static final String EDITS =
      "select * from commitment_edit where commitment_id = $1 and revision > $2 order by revision limit $3";
  private static final String PARTIES =
      "select * from commitment_party where commitment_id = $1 order by position";

  private final Database database;

  CommitmentRepository(Database database) {
    this.database = database;
  }

  Future<Optional<CommitmentState>> state(UUID commitment) {
    return database.first(CommitmentRepository::state, STATE, commitment);
  }

  /** Holds the commitment until the transaction ends: nobody else's edit can come between. */
  Future<Optional<CommitmentState>> lock(Transaction tx, UUID commitment) {
    return tx.first(CommitmentRepository::state, STATE + " for update", commitment);
  }

  Future<List<Logged>> edits(UUID commitment, long after, int limit) {
    return database.list(CommitmentRepository::logged, EDITS, commitment, after, limit);
  }

  Future<List<Logged>> edits(Transaction tx, UUID commitment, long after, int limit) {
    return tx.list(CommitmentRepository::logged, EDITS, commitment, after, limit);
  }

  /** Entries with these ids, whenever they were made. */
  Future<List<Logged>> byEditId(Transaction tx, UUID commitment, Collection<EditRequest.Key> keys) {
    return tx.list(
        CommitmentRepository::logged,
        """
        select e.* from commitment_edit e join unnest($2::uuid[], $3::text[]) k(author, id) on e.author_id = k.author and e.edit_id = k.id
        where e.commitment_id = $1
        """,
        commitment,
        keys.stream().map(key -> UUID.fromString(key.author())).toArray(UUID[]::new),
        keys.stream().map(EditRequest.Key::editId).toArray(String[]::new));
  }

  Future<List<CommitmentParty>> parties(UUID commitment) {
    return database.list(CommitmentRepository::party, PARTIES, commitment);
  }

  Future<List<CommitmentParty>> parties(Transaction tx, UUID commitment) {
    return tx.list(CommitmentRepository::party, PARTIES, commitment);
  }

  Future<Void> replaceParties(Transaction tx, UUID commitment, List<CommitmentParty> parties) {
    return tx.query("delete from commitment_party where commitment_id = $1", commitment)
        .compose(
            v ->
                tx.query(
                    """
                    insert into commitment_party (commitment_id, party_id, kind, relation, name, may_edit, position)
                    select $1, * from unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::bool[]) with ordinality
                    """,
                    commitment,
                    parties.stream().map(CommitmentParty::partyId).toArray(UUID[]::new),
                    parties.stream().map(p -> p.kind().name()).toArray(String[]::new),
                    parties.stream().map(p -> p.relation().name()).toArray(String[]::new),
                    parties.stream().map(CommitmentParty::name).toArray(String[]::new),
                    parties.stream().map(CommitmentParty::mayEdit).toArray(Boolean[]::new)))
        .mapEmpty();
  }

  Future<Void> insert(Transaction tx, UUID commitment, Content content, Instant at) {
    JsonObject snapshot = ContentJson.snapshot(content);
    return tx.query("insert into commitment (id, snapshot) values ($1, $2)", commitment, snapshot)
        .compose(v -> insertEpoch(tx, commitment, 1, 0, snapshot, "created", at));
  }

  /**
   * Begins a new epoch on the locked row: whatever was sent in the old one is refused from now on.
   */
  Future<Void> beginEpoch(
      Transaction tx,
      CommitmentState old,
      Content content,
      boolean editable,
      String readOnlyReason,
      UUID movedTo,
      String reason,
      Instant at) {
    JsonObject snapshot = ContentJson.snapshot(content);
    return tx.write(
            """
            update commitment set epoch = epoch + 1, snapshot = $4, snapshot_revision = revision, editable = $5, read_only_reason = $6, moved_to = $7
            where id = $1 and epoch = $2 and revision = $3
            """,
            old.id(),
            old.epoch(),
            old.revision(),
            snapshot,
            editable,
            readOnlyReason,
            movedTo)
        .compose(
            changed ->
                changed == 1
                    ? Future.succeededFuture()
                    : Future.failedFuture(
                        new IllegalStateException("the commitment was not locked")))
        .compose(
            v -> insertEpoch(tx, old.id(), old.epoch() + 1, old.revision(), snapshot, reason, at));
  }

  private static Future<Void> insertEpoch(
      Transaction tx,
      UUID commitment,
      long epoch,
      long revision,
      JsonObject content,
      String reason,
      Instant at) {
    return tx.query(
            "insert into commitment_epoch (commitment_id, epoch, revision, content, reason, at) values ($1, $2, $3, $4, $5, $6)",
            commitment,
            epoch,
            revision,
            content,
            reason,
            at.atOffset(ZoneOffset.UTC))
        .mapEmpty();
  }

  /** The position of a commitment's stream. */
  record Position(UUID id, long epoch, long revision) {}

  Future<List<Position>> positions(Collection<UUID> commitments) {
    return database.list(
        row -> new Position(row.getUUID("id"), row.getLong("epoch"), row.getLong("revision")),
        "select id, epoch, revision from commitment where id = any($1)",
        (Object) commitments.toArray(UUID[]::new));
  }

  /** Those of the accounts that may edit this commitment. */
  Future<Set<String>> editors(UUID commitment, Collection<UUID> accounts) {
    return database
        .list(CommitmentRepository::account, EDITORS, commitment, accounts.toArray(UUID[]::new))
        .map(Set::copyOf);
  }

  Future<Set<String>> editors(Transaction tx, UUID commitment, Collection<UUID> accounts) {
    return tx.list(
            CommitmentRepository::account, EDITORS, commitment, accounts.toArray(UUID[]::new))
        .map(Set::copyOf);
  }

  private static final String EDITORS =
      "select distinct account_id from commitment_reader where commitment_id = $1 and account_id = any($2) and may_edit";

  private static String account(Row row) {
    return row.getUUID("account_id").toString();
  }

  static CommitmentState state(Row row) {
    return new CommitmentState(
        row.getUUID("id"),
        row.getLong("epoch"),
        row.getLong("revision"),
        row.getBoolean("editable"),
        row.getString("read_only_reason"),
        row.getUUID("moved_to"),
        ContentJson.restore(row.getJsonObject("snapshot")),
        row.getLong("snapshot_revision"));
  }

  private static CommitmentParty party(Row row) {
    return new CommitmentParty(
        row.getUUID("party_id"),
        PartyKind.valueOf(row.getString("kind")),
        Relation.valueOf(row.getString("relation")),
        row.getString("name"),
        row.getBoolean("may_edit"));
  }

  private static Logged logged(Row row) {
    return new Logged(
        new LoggedEdit(
            row.getLong("revision"),
            row.getLong("base"),
            row.getUUID("author_id").toString(),
            row.getString("edit_id"),
            OperationJson.decode(row.getJsonArray("operations")),
            EditJson.readSuperseded(array(row, "superseded")),
            EditJson.readOverrides(array(row, "overrides"))),
        row.getString("author_name"),
        row.getString("body_hash"),
        row.getOffsetDateTime("at").toInstant());
  }

  private static JsonArray array(Row row, String column) {
    JsonArray value = row.getJsonArray(column);
    return value == null ? new JsonArray() : value;
  }
}
