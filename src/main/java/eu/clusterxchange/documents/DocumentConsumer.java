package eu.clusterxchange.documents;

import eu.clusterxchange.commitments.CommitmentAccess;
import eu.clusterxchange.commitments.FrozenCommitment;
import eu.clusterxchange.documents.paper.CommitmentPaper;
import eu.clusterxchange.documents.paper.CommitmentPdf.Pdf;
import eu.clusterxchange.exchanges.ExchangeAccess;
import eu.clusterxchange.exchanges.ExchangeSummary;
import eu.clusterxchange.platform.outbox.OutboxConsumer;
import eu.clusterxchange.platform.sql.Transaction;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/** Makes the document of each version that is frozen (domain C2). */
final class DocumentConsumer implements OutboxConsumer {
  /** {@code {"commitment", "version"}}: written with the freeze. */
  static final String TOPIC = "document";

  private final DocumentRepository repository;
  private final CommitmentAccess commitments;
  private final ExchangeAccess exchanges;
  private final CommitmentPapers papers;
  private final Printing printing;
  private final DocumentHints hints;
  private final InstantSource clock;

  DocumentConsumer(
      DocumentRepository repository,
      CommitmentAccess commitments,
      ExchangeAccess exchanges,
      CommitmentPapers papers,
      Printing printing,
      DocumentHints hints,
      InstantSource clock) {
    this.repository = repository;
    this.commitments = commitments;
    this.exchanges = exchanges;
    this.papers = papers;
    this.printing = printing;
    this.hints = hints;
    this.clock = clock;
  }

  @Override
  public String topic() {
    return TOPIC;
  }

  @Override
  public Future<Runnable> handle(Transaction tx, JsonObject payload) {
    UUID commitment = UUID.fromString(payload.getString("commitment"));
    int version = payload.getInteger("version");
    return repository
        .exists(tx, commitment, version)
        .compose(
            made ->
                made
                    ? Future.succeededFuture(() -> {})
                    : commitments
                        .frozen(tx, commitment, version)
                        .compose(frozen -> make(tx, frozen.orElseThrow())));
  }

  private Future<Runnable> make(Transaction tx, FrozenCommitment frozen) {
    return exchanges
        .ofCommitment(tx, frozen.commitment())
        .compose(
            members -> {
              CommitmentPaper paper = papers.of(frozen, members);
              return printing
                  .print(paper)
                  .compose(pdf -> keep(tx, frozen, paper.parties().reference(), pdf))
                  .compose(v -> hints.ready(frozen, ids(members)));
            });
  }

  private Future<Void> keep(Transaction tx, FrozenCommitment frozen, String reference, Pdf pdf) {
    var document = new Document(frozen.version(), reference, sha256(pdf.bytes()), pdf.pages());
    return repository.insert(tx, frozen.commitment(), document, pdf.bytes(), clock.instant());
  }

  private static List<UUID> ids(List<ExchangeSummary> members) {
    return members.stream().map(ExchangeSummary::id).toList();
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
