package eu.clusterxchange.commitments;

import eu.clusterxchange.commitments.editing.Content;
import eu.clusterxchange.platform.sql.Database;
import eu.clusterxchange.platform.sql.Transaction;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * Appends a batch of executed edits in one statement, which is also the guard: it writes nothing
 * unless the commitment is still at the epoch and revision that the edits were executed on, may be
 * edited, and every author may edit it.
 */
final class EditLogRepository {
  private static final int SNAPSHOT_EVERY = 200;

  private static final String GUARDED =
      """
      with head as (
        update commitment c set revision = $4, snapshot = coalesce($5::jsonb, c.snapshot), snapshot_revision = coalesce($6::bigint, c.snapshot_revision)
        where c.id = $1 and c.epoch = $2 and c.revision = $3 and c.editable
          and not exists (select 1 from unnest($8::uuid[]) author where not exists (
            select 1 from commitment_reader r where r.commitment_id = c.id and r.account_id = author and r.may_edit))
        returning c.id, c.epoch)
      insert into commitment_edit (commitment_id, epoch, revision, base, author_id, author_name, edit_id, body_hash, operations, superseded, overrides, at)
      select head.id, head.epoch, e.revision, e.base, e.author, e.name, e.edit_id, e.hash, e.operations::jsonb, e.superseded::jsonb, e.overrides::jsonb, e.at
      from head, unnest($7::bigint[], $9::bigint[], $10::uuid[], $11::text[], $12::text[], $13::text[], $14::text[], $15::text[], $16::text[], $17::timestamptz[])
        as e(revision, base, author, name, edit_id, hash, operations, superseded, overrides, at)
      """;

  private final Database database;

  EditLogRepository(Database database) {
    this.database = database;
  }

  /**
   * True when the edits are committed; false when the guard did not hold, and nothing was written.
   */
  Future<Boolean> append(
      UUID commitment, long epoch, long expected, List<Logged> edits, Content after) {
    return append(
        parameters -> database.query(GUARDED, parameters),
        commitment,
        epoch,
        expected,
        edits,
        after);
  }

  /** The same within a transaction that holds the row. */
  Future<Boolean> append(
      Transaction tx,
      UUID commitment,
      long epoch,
      long expected,
      List<Logged> edits,
      Content after) {
    return append(
        parameters -> tx.query(GUARDED, parameters), commitment, epoch, expected, edits, after);
  }

  private static Future<Boolean> append(
      Function<Object[], Future<RowSet<Row>>> run,
      UUID commitment,
      long epoch,
      long expected,
      List<Logged> edits,
      Content after) {
    long revision = expected + edits.size();
    boolean snapshot = revision / SNAPSHOT_EVERY != expected / SNAPSHOT_EVERY;
    UUID[] authors =
        edits.stream().map(e -> UUID.fromString(e.edit().author())).toArray(UUID[]::new);
    Object[] parameters = {
      commitment,
      epoch,
      expected,
      revision,
      snapshot ? ContentJson.snapshot(after) : null,
      snapshot ? revision : null,
      edits.stream().map(Logged::revision).toArray(Long[]::new),
      java.util.Arrays.stream(authors).distinct().toArray(UUID[]::new),
      edits.stream().map(e -> e.edit().base()).toArray(Long[]::new),
      authors,
      edits.stream().map(Logged::authorName).toArray(String[]::new),
      edits.stream().map(e -> e.edit().editId()).toArray(String[]::new),
      edits.stream().map(Logged::bodyHash).toArray(String[]::new),
      edits.stream()
          .map(e -> OperationJson.encode(e.edit().operations()).encode())
          .toArray(String[]::new),
      edits.stream()
          .map(e -> text(EditJson.superseded(e.edit().superseded())))
          .toArray(String[]::new),
      edits.stream()
          .map(e -> text(EditJson.overrides(e.edit().overrides())))
          .toArray(String[]::new),
      edits.stream().map(e -> e.at().atOffset(ZoneOffset.UTC)).toArray(OffsetDateTime[]::new)
    };
    return run.apply(parameters).map(rows -> rows.rowCount() == edits.size());
  }

  private static String text(JsonArray array) {
    return array.isEmpty() ? null : array.encode();
  }
}
