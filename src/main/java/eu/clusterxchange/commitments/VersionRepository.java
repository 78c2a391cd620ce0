package eu.clusterxchange.commitments;

import eu.clusterxchange.platform.security.Actor;
import eu.clusterxchange.platform.sql.Database;
import eu.clusterxchange.platform.sql.Transaction;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The table commitment_version. */
final class VersionRepository {
  private static final String FROZEN =
      "select * from commitment_version where commitment_id = $1 and version = $2";
  private static final String LATEST =
      "select * from commitment_version where commitment_id = $1 order by version desc limit 1";
  private static final String VERSIONS =
      """
      select commitment_id, version, frozen_at, frozen_by_name, content->>'plannedStart' as planned_start,
        content->>'plannedEnd' as planned_end, superseded_at, superseded_by_name, superseded_reason
      from commitment_version where commitment_id = any($1) order by commitment_id, version
      """;

  private final Database database;

  VersionRepository(Database database) {
    this.database = database;
  }

  Future<Optional<FrozenCommitment>> frozen(Transaction tx, UUID commitment, int version) {
    return tx.first(VersionRepository::frozen, FROZEN, commitment, version);
  }

  Future<Optional<FrozenCommitment>> latest(UUID commitment) {
    return database.first(VersionRepository::frozen, LATEST, commitment);
  }

  /** Oldest first. */
  Future<List<CommitmentVersion>> versions(Collection<UUID> commitments) {
    return database.list(
        VersionRepository::version, VERSIONS, (Object) commitments.toArray(UUID[]::new));
  }

  Future<List<CommitmentVersion>> versions(Transaction tx, UUID commitment) {
    return tx.list(VersionRepository::version, VERSIONS, (Object) new UUID[] {commitment});
  }

  /** The caller holds the commitment. The number of the new version. */
  Future<Integer> insert(
      Transaction tx,
      CommitmentState at,
      JsonObject content,
      byte[] contentHash,
      Actor by,
      Instant now) {
    return tx.first(
            row -> row.getInteger("version"),
            """
            insert into commitment_version
              (commitment_id, version, epoch, revision, content, content_hash, frozen_at, frozen_by, frozen_by_name)
            select $1, coalesce(max(version), 0) + 1, $2, $3, $4, $5, $6, $7, $8
            from commitment_version where commitment_id = $1
            returning version
            """,
            at.id(),
            at.epoch(),
            at.revision(),
            content,
            Buffer.buffer(contentHash),
            now.atOffset(ZoneOffset.UTC),
            by.accountId(),
            by.name())
        .map(Optional::orElseThrow);
  }

  /** The caller holds the commitment. True when there was a valid version. */
  Future<Boolean> supersede(Transaction tx, UUID commitment, Actor by, String reason, Instant now) {
    return tx.write(
            """
            update commitment_version set superseded_at = $2, superseded_by = $3, superseded_by_name = $4, superseded_reason = $5
            where commitment_id = $1 and superseded_at is null
            """,
            commitment,
            now.atOffset(ZoneOffset.UTC),
            by.accountId(),
            by.name(),
            reason)
        .map(changed -> changed == 1);
  }

  private static FrozenCommitment frozen(Row row) {
    return new FrozenCommitment(
        row.getUUID("commitment_id"),
        row.getInteger("version"),
        row.getLong("epoch"),
        row.getLong("revision"),
        row.getJsonObject("content"),
        row.getBuffer("content_hash").getBytes(),
        row.getOffsetDateTime("frozen_at").toInstant(),
        row.getOffsetDateTime("superseded_at") != null);
  }

  private static CommitmentVersion version(Row row) {
    var supersededAt = row.getOffsetDateTime("superseded_at");
    return new CommitmentVersion(
        row.getUUID("commitment_id"),
        row.getInteger("version"),
        row.getOffsetDateTime("frozen_at").toInstant(),
        row.getString("frozen_by_name"),
        LocalDate.parse(row.getString("planned_start")),
        LocalDate.parse(row.getString("planned_end")),
        supersededAt == null
            ? null
            : new CommitmentVersion.Superseded(
                supersededAt.toInstant(),
                row.getString("superseded_by_name"),
                row.getString("superseded_reason")));
  }
}
