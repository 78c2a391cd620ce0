package eu.clusterxchange.documents;

import eu.clusterxchange.commitments.CommitmentAccess;
import eu.clusterxchange.commitments.CommitmentVersion;
import eu.clusterxchange.commitments.FrozenCommitment;
import eu.clusterxchange.platform.http.Attachment;
import eu.clusterxchange.platform.http.Problem;
import eu.clusterxchange.platform.http.ProblemException;
import eu.clusterxchange.platform.http.ProblemType;
import eu.clusterxchange.platform.outbox.Outbox;
import eu.clusterxchange.platform.security.Actor;
import eu.clusterxchange.platform.sql.Database;
import eu.clusterxchange.platform.text.Messages;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Frozen versions and their documents, for whoever reads the commitment (domain P17). */
final class DocumentService {
  private static final Duration SOON = Duration.ofSeconds(5);

  private final Database database;
  private final DocumentRepository repository;
  private final CommitmentAccess commitments;
  private final Outbox outbox;
  private final Messages messages;

  DocumentService(
      Database database,
      DocumentRepository repository,
      CommitmentAccess commitments,
      Outbox outbox,
      Messages messages) {
    this.database = database;
    this.repository = repository;
    this.commitments = commitments;
    this.outbox = outbox;
    this.messages = messages;
  }

  /** Oldest first; none while the commitment was never frozen. */
  Future<List<DocumentVersion>> versions(Actor actor, UUID commitment) {
    return allowed(actor, commitment)
        .compose(
            v ->
                Future.all(
                    commitments.versions(List.of(commitment)),
                    repository.of(commitment),
                    failed(commitment)))
        .map(
            read -> {
              List<CommitmentVersion> versions = read.resultAt(0);
              List<Document> documents = read.resultAt(1);
              Set<Integer> failed = read.resultAt(2);
              return joined(versions, documents, failed);
            });
  }

  /**
   * The file of a version.
   *
   * @param version 0 for the last
   */
  Future<Attachment> document(Actor actor, UUID commitment, int version) {
    return versions(actor, commitment)
        .map(versions -> chosen(versions, version))
        .compose(
            chosen ->
                chosen.state() == DocumentState.READY
                    ? attachment(commitment, chosen.document())
                    : Future.failedFuture(notYet(chosen.state())));
  }

  /**
   * What a version says.
   *
   * @param version 0 for the last
   */
  Future<FrozenCommitment> frozen(Actor actor, UUID commitment, int version) {
    return allowed(actor, commitment)
        .compose(
            v ->
                version == 0
                    ? commitments.latest(commitment)
                    : database.transaction(tx -> commitments.frozen(tx, commitment, version)))
        .map(found -> found.orElseThrow(() -> Problem.notFound().exception()));
  }

  private Future<CommitmentAccess.Reader> allowed(Actor actor, UUID commitment) {
    return commitments
        .reader(actor, commitment)
        .map(reader -> reader.orElseThrow(() -> Problem.notFound().exception()));
  }

  private Future<Set<Integer>> failed(UUID commitment) {
    return outbox
        .parked(
            database,
            DocumentConsumer.TOPIC,
            new JsonObject().put("commitment", commitment.toString()))
        .map(
            parked ->
                parked.stream().map(p -> p.getInteger("version")).collect(Collectors.toSet()));
  }

  private static List<DocumentVersion> joined(
      List<CommitmentVersion> versions, List<Document> documents, Set<Integer> failed) {
    Map<Integer, Document> made =
        documents.stream().collect(Collectors.toMap(Document::version, Function.identity()));
    return versions.stream()
        .map(
            version -> {
              Document document = made.get(version.version());
              DocumentState state =
                  document != null
                      ? DocumentState.READY
                      : failed.contains(version.version())
                          ? DocumentState.FAILED
                          : DocumentState.PREPARING;
              return new DocumentVersion(version, state, document);
            })
        .toList();
  }

  private static DocumentVersion chosen(List<DocumentVersion> versions, int version) {
    return versions.stream()
        .filter(v -> version == 0 || v.version().version() == version)
        .reduce((earlier, later) -> later)
        .orElseThrow(() -> Problem.notFound().exception());
  }

  private ProblemException notYet(DocumentState state) {
    boolean failed = state == DocumentState.FAILED;
    var problem =
        new Problem(
            ProblemType.REFUSED,
            messages.text(failed ? "document.refused.failed" : "document.refused.preparing"));
    return new ProblemException(problem, failed ? Duration.ZERO : SOON);
  }

  private Future<Attachment> attachment(UUID commitment, Document document) {
    return repository
        .bytes(commitment, document.version())
        .map(
            bytes ->
                new Attachment(
                    "application/pdf",
                    document.fileName(),
                    document.sha256(),
                    bytes.orElseThrow()));
  }
}
