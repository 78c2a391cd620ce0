package eu.clusterxchange.commitments;

import eu.clusterxchange.commitments.editing.Content;
import eu.clusterxchange.commitments.editing.Form;
import eu.clusterxchange.platform.id.Ids;
import eu.clusterxchange.platform.sql.Transaction;
import eu.clusterxchange.platform.stream.StreamId;
import eu.clusterxchange.platform.stream.Streams;
import eu.clusterxchange.platform.time.Clocks;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.UUID;

/**
 * What other features do with a commitment as a whole. Each begins a new epoch on the locked row,
 * so that no edit can slip through.
 */
final class CommitmentService implements CommitmentCommands {
  private final Form form;
  private final CommitmentRepository repository;
  private final Streams streams;
  private final Ids ids;
  private final Clocks clocks;

  CommitmentService(
      Form form, CommitmentRepository repository, Streams streams, Ids ids, Clocks clocks) {
    this.form = form;
    this.repository = repository;
    this.streams = streams;
    this.ids = ids;
    this.clocks = clocks;
  }

  @Override
  public Future<Void> create(Transaction tx, UUID commitmentId, List<CommitmentParty> parties) {
    Content content = Signatories.of(parties, Content.initial(form), ids);
    return repository
        .insert(tx, commitmentId, content, clocks.domain().instant())
        .compose(v -> repository.replaceParties(tx, commitmentId, parties));
  }

  @Override
  public Future<Runnable> setParties(
      Transaction tx, UUID commitmentId, List<CommitmentParty> parties) {
    return head(tx, commitmentId)
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
                    .map(v -> tell(head.state(), "parties-changed", null)));
  }

  @Override
  public Future<Runnable> move(Transaction tx, UUID from, UUID to) {
    return head(tx, from)
        .compose(
            head ->
                repository
                    .beginEpoch(
                        tx,
                        head.state(),
                        head.content(),
                        false,
                        "This exchange joined a group; its Commitment is now the one of the group.",
                        to,
                        "moved",
                        clocks.domain().instant())
                    .map(v -> tell(head.state(), "moved", to)));
  }

  private record Head(CommitmentState state, Content content) {}

  /** The locked row and what the form says now. */
  private Future<Head> head(Transaction tx, UUID commitment) {
    return repository
        .lock(tx, commitment)
        .map(
            state ->
                state.orElseThrow(
                    () -> new IllegalStateException("there is no commitment " + commitment)))
        .compose(
            state ->
                repository
                    .edits(tx, commitment, state.snapshotRevision(), Integer.MAX_VALUE)
                    .map(
                        edits -> {
                          var room = new Room(state, List.of());
                          room.advance(edits);
                          return new Head(state, room.content());
                        }));
  }

  private Runnable tell(CommitmentState before, String status, UUID movedTo) {
    var event =
        new JsonObject()
            .put("type", "status")
            .put("status", status)
            .put("epoch", before.epoch() + 1)
            .put("revision", before.revision());
    if (movedTo != null) {
      event.put("movedTo", movedTo.toString());
    }
    return () -> streams.passing(new StreamId(StreamId.Kind.commitment, before.id()), event);
  }
}
