package eu.clusterxchange.commitments;

import eu.clusterxchange.platform.http.Fields;
import eu.clusterxchange.platform.http.Routes;
import eu.clusterxchange.platform.id.Ids;
import eu.clusterxchange.platform.live.LiveCommand;
import eu.clusterxchange.platform.outbox.Outbox;
import eu.clusterxchange.platform.security.Actor;
import eu.clusterxchange.platform.sql.Database;
import eu.clusterxchange.platform.stream.StreamSource;
import eu.clusterxchange.platform.stream.Streams;
import eu.clusterxchange.platform.text.Messages;
import eu.clusterxchange.platform.time.Clocks;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.UUID;

/**
 * The parts of this feature that the composition root wires.
 *
 * @param verticle serves {@code liveCommands}; one for each instance
 */
public record Commitments(
    CommitmentCommands commands,
    CommitmentAccess access,
    CompletenessAccess completeness,
    Routes routes,
    StreamSource stream,
    List<LiveCommand> liveCommands,
    CommitmentsVerticle verticle,
    Editing editing) {

  public static Commitments create(
      Database database,
      FormFile form,
      Outbox outbox,
      Streams streams,
      Messages messages,
      Ids ids,
      Clocks clocks) {
    var repository = new CommitmentRepository(database);
    var versions = new VersionRepository(database);
    var access = new CommitmentAccess(new ReaderRepository(database), versions);
    var editing = new Editing(form.form(), database, repository, access, streams, clocks.domain());
    var presence = new Presence();
    var live = new CommitmentLive(editing, presence, access, clocks.security());
    var liveCommands = live.commands();
    var verticle =
        new CommitmentsVerticle(
            liveCommands,
            live,
            editing,
            presence,
            streams,
            clocks.security(),
            ids.next().toString());
    var check = new CompletenessCheck(form.form(), messages, clocks);
    var freezing =
        new Freezing(
            form.form(),
            repository,
            versions,
            check,
            new ChangesSince(form.form(), repository, messages),
            outbox,
            streams,
            clocks);
    return new Commitments(
        new CommitmentService(form.form(), repository, freezing, streams, messages, ids, clocks),
        access,
        completeness(editing, verticle, check),
        new CommitmentRoutes(new JsonObject(form.json()), editing, verticle),
        new CommitmentStream(repository, access),
        liveCommands,
        verticle,
        editing);
  }

  /** Asked on the context of editing, where the commitments in use are known already. */
  private static CompletenessAccess completeness(
      Editing editing, CommitmentsVerticle verticle, CompletenessCheck check) {
    var json = new CompletenessJson(check.texts());
    return (commitment, mode) ->
        verticle.onContext(
            () ->
                editing
                    .current(commitment)
                    .map(
                        room ->
                            json.of(
                                room.epoch(),
                                room.revision(),
                                check.of(room.content(), mode, room.parties()))));
  }

  /** An edit by somebody at the head of the commitment, as if from a browser; for the demo data. */
  public Future<Void> write(Actor actor, UUID commitment, String editId, JsonArray operations) {
    return verticle
        .onContext(
            () ->
                editing
                    .open(actor, commitment)
                    .compose(
                        opened ->
                            editing.edit(
                                actor,
                                new Fields(
                                    new JsonObject()
                                        .put("commitmentId", commitment.toString())
                                        .put("epoch", opened.getLong("epoch"))
                                        .put("base", opened.getLong("revision"))
                                        .put("editId", editId)
                                        .put("operations", operations)))))
        .mapEmpty();
  }

  /**
   * How often a group of edits had to be executed anew because another instance was faster, since
   * the start; callable from any context.
   */
  public long editConflicts() {
    return editing.conflicts();
  }
}
