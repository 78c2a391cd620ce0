package eu.clusterxchange.commitments;

import eu.clusterxchange.commitments.CommitmentCommands.Frozen;
import eu.clusterxchange.commitments.CommitmentCommands.Seen;
import eu.clusterxchange.commitments.editing.Form;
import eu.clusterxchange.matching.Mode;
import eu.clusterxchange.platform.http.Problem;
import eu.clusterxchange.platform.http.ProblemType;
import eu.clusterxchange.platform.outbox.Outbox;
import eu.clusterxchange.platform.security.Actor;
import eu.clusterxchange.platform.sql.Transaction;
import eu.clusterxchange.platform.stream.Streams;
import eu.clusterxchange.platform.time.Clocks;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;

/** Closes a locked commitment as a version, and opens it again. */
final class Freezing {
  /** Asks for the document of a version: {@code {"commitment", "version"}}. */
  private static final String DOCUMENT = "document";

  private final Form form;
  private final CommitmentRepository repository;
  private final VersionRepository versions;
  private final CompletenessCheck check;
  private final ChangesSince changes;
  private final Outbox outbox;
  private final Streams streams;
  private final Clocks clocks;

  Freezing(
      Form form,
      CommitmentRepository repository,
      VersionRepository versions,
      CompletenessCheck check,
      ChangesSince changes,
      Outbox outbox,
      Streams streams,
      Clocks clocks) {
    this.form = form;
    this.repository = repository;
    this.versions = versions;
    this.check = check;
    this.changes = changes;
    this.outbox = outbox;
    this.streams = streams;
    this.clocks = clocks;
  }

  Future<Frozen> freeze(
      Transaction tx,
      CommitmentHead head,
      Seen seen,
      Mode mode,
      Actor by,
      String status,
      String notice) {
    CommitmentState state = head.state();
    if (!state.editable()) {
      return Future.failedFuture(
          new Problem(ProblemType.REFUSED, state.readOnlyReason()).exception());
    }
    if (state.epoch() != seen.epoch() || state.revision() != seen.revision()) {
      return changes.since(tx, state, seen).compose(Future::failedFuture);
    }
    return repository
        .parties(tx, state.id())
        .compose(
            parties -> {
              check.require(head.content(), mode, parties);
              return close(tx, head, parties, by, notice);
            })
        .map(version -> new Frozen(version, head.tell(streams, status, by, new JsonObject())));
  }

  private Future<Integer> close(
      Transaction tx, CommitmentHead head, List<CommitmentParty> parties, Actor by, String notice) {
    CommitmentState state = head.state();
    Instant now = clocks.domain().instant();
    JsonObject content = ContentJson.wire(form, head.content()).put("parties", parties(parties));
    return versions
        .insert(tx, state, content, CanonicalJson.sha256(content), by, now)
        .compose(
            version ->
                repository
                    .beginEpoch(tx, state, head.content(), false, notice, null, "frozen", now)
                    .compose(
                        v ->
                            outbox.add(
                                tx,
                                DOCUMENT,
                                new JsonObject()
                                    .put("commitment", state.id().toString())
                                    .put("version", version)))
                    .map(version));
  }

  private static JsonArray parties(List<CommitmentParty> parties) {
    var array = new JsonArray();
    parties.forEach(
        party ->
            array.add(
                new JsonObject()
                    .put("id", party.partyId().toString())
                    .put("relation", party.relation().name())
                    .put("name", party.name())));
    return array;
  }

  Future<Runnable> reopen(
      Transaction tx, CommitmentHead head, Actor by, String status, String reason) {
    Instant now = clocks.domain().instant();
    CommitmentState state = head.state();
    return versions
        .supersede(tx, state.id(), by, reason, now)
        .compose(
            superseded ->
                superseded
                    ? repository.beginEpoch(
                        tx, state, head.content(), true, null, null, "reopened", now)
                    : Future.failedFuture(
                        new IllegalStateException("no version of " + state.id() + " is valid")))
        .map(v -> head.tell(streams, status, by, new JsonObject().put("reason", reason)));
  }
}
