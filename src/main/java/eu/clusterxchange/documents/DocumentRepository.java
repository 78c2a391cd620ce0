package eu.clusterxchange.documents;

import eu.clusterxchange.platform.sql.Database;
import eu.clusterxchange.platform.sql.Transaction;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The table document. */
final class DocumentRepository {
  private static final String KEY = " from document where commitment_id = $1 and version = $2";

  private final Database database;

  DocumentRepository(Database database) {
    this.database = database;
  }

  Future<Boolean> exists(Transaction tx, UUID commitment, int version) {
    return tx.query("select 1" + KEY, commitment, version).map(rows -> rows.size() > 0);
  }

  Future<Void> insert(
      Transaction tx, UUID commitment, Document document, byte[] bytes, Instant at) {
    return tx.query(
            """
            insert into document (commitment_id, version, reference, bytes, sha256, pages, generated_at)
            values ($1, $2, $3, $4, $5, $6, $7)
            """,
            commitment,
            document.version(),
            document.reference(),
            Buffer.buffer(bytes),
            Buffer.buffer(HexFormat.of().parseHex(document.sha256())),
            document.pages(),
            at.atOffset(ZoneOffset.UTC))
        .mapEmpty();
  }

  /** The documents of a commitment, without their bytes. */
  Future<List<Document>> of(UUID commitment) {
    return database.list(
        DocumentRepository::document,
        "select version, reference, sha256, pages from document where commitment_id = $1",
        commitment);
  }

  Future<Optional<Buffer>> bytes(UUID commitment, int version) {
    return database.first(row -> row.getBuffer("bytes"), "select bytes" + KEY, commitment, version);
  }

  private static Document document(Row row) {
    return new Document(
        row.getInteger("version"),
        row.getString("reference"),
        HexFormat.of().formatHex(row.getBuffer("sha256").getBytes()),
        row.getInteger("pages"));
  }
}
