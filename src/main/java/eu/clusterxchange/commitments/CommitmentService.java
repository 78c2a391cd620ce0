package eu.clusterxchange.commitments;

import eu.clusterxchange.commitments.editing.Content;
import eu.clusterxchange.commitments.editing.Form;
import eu.clusterxchange.matching.Mode;
import eu.clusterxchange.platform.id.Ids;
import eu.clusterxchange.platform.security.Actor;
import eu.clusterxchange.platform.sql.Transaction;
import eu.clusterxchange.platform.stream.Streams;
import eu.clusterxchange.platform.text.Messages;
import eu.clusterxchange.platform.time.Clocks;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.UUID;

/** What other features do with a commitment as a whole. */
final class CommitmentService implements CommitmentCommands {
  private final Form form;
  private final CommitmentRepository repository;
  private final Freezing freezing;
  private final Streams streams;
  private final Messages messages;
  private final Ids ids;
  private final Clocks clocks;

  CommitmentService(
      Form form,
      CommitmentRepository repository,
      Freezing freezing,
      Streams streams,
      Messages messages,
      Ids ids,
      Clocks clocks) {
    this.form = form;
    this.repository = repository;
    this.freezing = freezing;
    this.streams = streams;
    this.messages = messages;
    this.ids = ids;
    this.clocks = clocks;
  }

  @Override
  public Future<Void> create(Transaction tx, UUID commitmentId, List<CommitmentParty> parties) {
    return create(tx, commitmentId, parties, Content.initial(form));
  }

  @Override
  public Future<Void> copy(
      Transaction tx, UUID from, UUID commitmentId, List<CommitmentParty> parties) {
    return CommitmentHead.lock(tx, repository, from)
        .compose(head -> create(tx, commitmentId, parties, head.content()));
  }

  private Future<Void> create(
      Transaction tx, UUID commitmentId, List<CommitmentParty> parties, Content content) {
    return repository
        .insert(tx, commitmentId, Signatories.of(parties, content, ids), clocks.domain().instant())
        .compose(v -> repository.replaceParties(tx, commitmentId, parties));
  }

  @Override
  public Future<Runnable> setParties(
      Transaction tx, UUID commitmentId, List<CommitmentParty> parties, Actor by) {
    return CommitmentHead.lock(tx, repository, commitmentId)
        .compose(
            head ->
                repository
                    .replaceParties(tx, commitmentId, parties)
                    .compose(
                        v ->
                            repository.beginEpoch(
                                tx,
                                head.state(),
                                Signatories.of(parties, head.content(), ids),
                                head.state().editable(),
                                head.state().readOnlyReason(),
                                null,
                                "parties",
                                clocks.domain().instant()))
                    .map(v -> head.tell(streams, "parties-changed", by, new JsonObject())));
  }

  @Override
  public Future<Runnable> move(Transaction tx, UUID from, UUID to, Actor by) {
    return CommitmentHead.lock(tx, repository, from)
        .compose(
            head ->
                repository
                    .beginEpoch(
                        tx,
                        head.state(),
                        head.content(),
                        false,
                        messages.text("commitment.notice.moved"),
                        to,
                        "moved",
                        clocks.domain().instant())
                    .map(
                        v ->
                            head.tell(
                                streams,
                                "moved",
                                by,
                                new JsonObject().put("movedTo", to.toString()))));
  }

  @Override
  public Future<Frozen> freeze(
      Transaction tx,
      UUID commitmentId,
      Seen seen,
      Mode mode,
      Actor by,
      String status,
      String notice) {
    return CommitmentHead.lock(tx, repository, commitmentId)
        .compose(head -> freezing.freeze(tx, head, seen, mode, by, status, notice));
  }

  @Override
  public Future<Runnable> reopen(
      Transaction tx, UUID commitmentId, Actor by, String status, String reason) {
    return CommitmentHead.lock(tx, repository, commitmentId)
        .compose(head -> freezing.reopen(tx, head, by, status, reason));
  }
}
