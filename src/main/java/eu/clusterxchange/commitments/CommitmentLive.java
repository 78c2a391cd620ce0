package eu.clusterxchange.commitments;

import eu.clusterxchange.platform.http.Fields;
import eu.clusterxchange.platform.http.Problem;
import eu.clusterxchange.platform.live.Caller;
import eu.clusterxchange.platform.live.LiveCommand;
import eu.clusterxchange.platform.live.LiveCommand.Limit;
import eu.clusterxchange.platform.stream.StreamId;
import eu.clusterxchange.platform.stream.Streams;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** The live commands of co-editing (realtime 3). */
final class CommitmentLive {
  private static final int MAX_FIELD = 200;
  private static final int MAX_POSITION = 20_000;

  private final Editing editing;
  private final Presence presence;
  private final CommitmentAccess access;
  private final InstantSource clock;

  CommitmentLive(
      Editing editing, Presence presence, CommitmentAccess access, InstantSource securityClock) {
    this.editing = editing;
    this.presence = presence;
    this.access = access;
    this.clock = securityClock;
  }

  List<LiveCommand> commands() {
    return List.of(
        new LiveCommand("commitment.open", Limit.OTHER, this::open),
        new LiveCommand(
            "commitment.edit",
            Limit.EDIT,
            (caller, body) -> editing.edit(caller.actor(), new Fields(body))),
        new LiveCommand(
            "commitment.since",
            Limit.OTHER,
            (caller, body) -> editing.since(caller.actor(), new Fields(body))),
        new LiveCommand("commitment.presence", Limit.OTHER, this::point));
  }

  private Future<JsonObject> open(Caller caller, JsonObject body) {
    UUID commitment = new Fields(body).id("commitmentId");
    return editing
        .openOnChannel(caller.actor(), commitment)
        .map(opened -> opened.put("present", presence.present(commitment)));
  }

  private Future<JsonObject> point(Caller caller, JsonObject body) {
    var fields = new Fields(body);
    UUID commitment = fields.id("commitmentId");
    var place = new JsonObject().put("revision", fields.number("revision", 0, Long.MAX_VALUE));
    if (body.getValue("field") != null) {
      place.put("field", fields.text("field", 1, MAX_FIELD));
    }
    if (body.getValue("selection") != null) {
      place.put("selection", selection(fields.array("selection")));
    }
    presence.expect(commitment, caller.connection());
    return access
        .reader(caller.actor(), commitment)
        .map(reader -> reader.orElseThrow(() -> Problem.notFound().exception()))
        .onFailure(refused -> presence.leave(commitment, caller.connection()))
        .map(
            reader -> {
              // identity is the server's word, never the client's
              presence.say(
                  commitment,
                  caller.connection(),
                  place
                      .put("id", caller.connection())
                      .put("accountId", caller.actor().accountId().toString())
                      .put("name", caller.actor().name())
                      .put("relation", reader.relation()),
                  clock.millis());
              return new JsonObject();
            });
  }

  private static JsonArray selection(JsonArray selection) {
    boolean fits =
        selection.size() == 2
            && selection.stream()
                .allMatch(at -> at instanceof Integer n && n >= 0 && n <= MAX_POSITION);
    if (!fits) {
      throw Problem.field("/selection", "A selection is two positions in the text.").exception();
    }
    return selection;
  }

  /** Sends on what changed; called every 200 ms. */
  void tellPresence(Streams streams, java.util.function.BiConsumer<UUID, JsonObject> others) {
    presence
        .batches()
        .forEach(
            (commitment, batch) -> {
              streams.passing(new StreamId(StreamId.Kind.commitment, commitment), batch);
              others.accept(commitment, batch);
            });
  }
}
