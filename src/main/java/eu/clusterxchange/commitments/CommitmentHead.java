package eu.clusterxchange.commitments;

import eu.clusterxchange.commitments.editing.Content;
import eu.clusterxchange.platform.security.Actor;
import eu.clusterxchange.platform.sql.Transaction;
import eu.clusterxchange.platform.stream.StreamId;
import eu.clusterxchange.platform.stream.Streams;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.UUID;

/**
 * A commitment whose row is held until the transaction ends, and what the form says now: no edit
 * comes between this and what is done with it.
 */
record CommitmentHead(CommitmentState state, Content content) {

  static Future<CommitmentHead> lock(
      Transaction tx, CommitmentRepository repository, UUID commitment) {
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
                          return new CommitmentHead(state, room.content());
                        }));
  }

  /**
   * Tells the readers, after the commit, that a new epoch began.
   *
   * @param more members of the event beside those that all have
   */
  Runnable tell(Streams streams, String status, Actor by, JsonObject more) {
    var event =
        new JsonObject()
            .put("type", "status")
            .put("status", status)
            .put("epoch", state.epoch() + 1)
            .put("revision", state.revision())
            .put(
                "by",
                new JsonObject().put("accountId", by.accountId().toString()).put("name", by.name()))
            .mergeIn(more);
    return () -> streams.passing(new StreamId(StreamId.Kind.commitment, state.id()), event);
  }
}
