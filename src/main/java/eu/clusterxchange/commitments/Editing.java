package eu.clusterxchange.commitments;

import eu.clusterxchange.commitments.editing.Edit;
import eu.clusterxchange.commitments.editing.EditRefused;
import eu.clusterxchange.commitments.editing.Form;
import eu.clusterxchange.commitments.editing.Operation;
import eu.clusterxchange.platform.http.Fields;
import eu.clusterxchange.platform.http.Problem;
import eu.clusterxchange.platform.http.Problem.FieldError;
import eu.clusterxchange.platform.http.ProblemType;
import eu.clusterxchange.platform.security.Actor;
import eu.clusterxchange.platform.sql.Database;
import eu.clusterxchange.platform.stream.Streams;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.LongAdder;

/**
 * Live editing of commitments on this instance: one queue for each commitment in use. Entered only
 * on the context of its verticle.
 */
final class Editing {
  private static final int MAX_QUEUES = 2_000;
  private static final int MAX_PAGE = 500;
  private static final int MAX_CONTENT_BYTES = 256 * 1024;

  private final Form form;
  private final Database database;
  private final CommitmentRepository repository;
  private final EditLogRepository log;
  private final CommitmentAccess access;
  private final Streams streams;
  private final InstantSource clock;
  private final LongAdder conflicts = new LongAdder();
  private final Map<UUID, EditQueue> queues = new HashMap<>();

  Editing(
      Form form,
      Database database,
      CommitmentRepository repository,
      CommitmentAccess access,
      Streams streams,
      InstantSource clock) {
    this.form = form;
    this.database = database;
    this.repository = repository;
    this.log = new EditLogRepository(database);
    this.access = access;
    this.streams = streams;
    this.clock = clock;
  }

  /** What {@code commitment.open} and its REST twin answer, without those present. */
  Future<JsonObject> open(Actor actor, UUID commitment) {
    return reader(actor, commitment)
        .compose(reader -> queue(commitment).current().map(room -> opened(room, reader)));
  }

  /** The commitment as it is in the database now; who may know is the caller's to decide. */
  Future<Room> current(UUID commitment) {
    return queue(commitment).current();
  }

  /**
   * The same for the live channel, where a large content is left out: it is read over HTTP
   * (realtime 3).
   */
  Future<JsonObject> openOnChannel(Actor actor, UUID commitment) {
    return open(actor, commitment)
        .map(
            opened ->
                opened.getJsonObject("content").toBuffer().length() <= MAX_CONTENT_BYTES
                    ? opened
                    : opened.putNull("content"));
  }

  private JsonObject opened(Room room, CommitmentAccess.Reader reader) {
    boolean may = reader.mayEdit() && room.state().editable();
    var json =
        new JsonObject()
            .put("epoch", room.epoch())
            .put("revision", room.revision())
            .put("content", ContentJson.wire(form, room.content()))
            .put("mayEdit", may)
            .put("parties", parties(room.parties()));
    if (!may) {
      json.put(
          "readOnlyReason",
          room.state().editable() ? reader.watchingBecause() : room.state().readOnlyReason());
    }
    if (room.state().movedTo() != null) {
      json.put("movedTo", room.state().movedTo().toString());
    }
    return json;
  }

  private static JsonArray parties(List<CommitmentParty> parties) {
    var array = new JsonArray();
    parties.forEach(
        party ->
            array.add(
                new JsonObject()
                    .put("id", party.partyId().toString())
                    .put("relation", party.relation().name())
                    .put("name", party.name())
                    .put("mayEdit", party.mayEdit())));
    return array;
  }

  /** {@code commitment.edit}: refused as a whole, or committed before this answers. */
  Future<JsonObject> edit(Actor actor, Fields fields) {
    UUID commitment = fields.id("commitmentId");
    long epoch = fields.number("epoch", 0, Long.MAX_VALUE);
    long base = fields.number("base", 0, Long.MAX_VALUE);
    String editId = fields.text("editId", 1, 64);
    JsonArray operations = fields.array("operations");
    var edit = new Edit(actor.accountId().toString(), editId, base, operations(operations));
    var request = new EditRequest(actor, commitment, epoch, edit, hash(base, operations));
    EditQueue known = queues.get(commitment);
    boolean seen = known != null && known.hasSeenEditor(actor.accountId());
    // the guard of the commit decides in any case; the question here only keeps what exists from
    // those who may not know of it
    return (seen ? Future.succeededFuture() : reader(actor, commitment))
        .compose(v -> queue(commitment).submit(request));
  }

  private static List<Operation> operations(JsonArray operations) {
    try {
      return OperationJson.decode(operations);
    } catch (EditRefused refused) {
      var refusal = refused.refusal();
      throw new Problem(
              ProblemType.INVALID,
              refusal.detail(),
              List.of(
                  new FieldError(
                      refusal.pointer(), refusal.reason().code() + ": " + refusal.detail())))
          .exception();
    }
  }

  private static String hash(long base, JsonArray operations) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest((base + operations.encode()).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * {@code commitment.since}: the entries after a revision, or {@code resync} when that revision
   * belongs to another time.
   */
  Future<JsonObject> since(Actor actor, Fields fields) {
    UUID commitment = fields.id("commitmentId");
    long epoch = fields.number("epoch", 0, Long.MAX_VALUE);
    long revision = fields.number("revision", 0, Long.MAX_VALUE);
    Long asked = fields.optionalNumber("limit", 1, Integer.MAX_VALUE);
    int limit = (int) Math.min(asked == null ? MAX_PAGE : asked, MAX_PAGE);
    return reader(actor, commitment)
        .compose(reader -> repository.positions(List.of(commitment)))
        .compose(
            positions -> {
              if (positions.isEmpty()) {
                return Future.failedFuture(Problem.notFound().exception());
              }
              var head = positions.get(0);
              if (head.epoch() != epoch || revision > head.revision()) {
                return Future.failedFuture(
                    new Problem(
                            ProblemType.RESYNC,
                            "The form was closed, reopened or handed over since; open it anew.")
                        .exception());
              }
              return repository
                  .edits(commitment, revision, limit)
                  .map(edits -> page(edits, revision, head.revision()));
            });
  }

  private static JsonObject page(List<Logged> edits, long revision, long head) {
    long last = edits.isEmpty() ? revision : edits.get(edits.size() - 1).revision();
    return new JsonObject()
        .put("edits", new JsonArray(edits.stream().map(Logged::toJson).toList()))
        .put("head", Math.max(head, last))
        .put("caughtUp", last >= head);
  }

  private Future<CommitmentAccess.Reader> reader(Actor actor, UUID commitment) {
    return access
        .reader(actor, commitment)
        .map(reader -> reader.orElseThrow(() -> Problem.notFound().exception()));
  }

  private EditQueue queue(UUID commitment) {
    if (queues.size() > MAX_QUEUES) {
      queues.values().removeIf(EditQueue::idle);
    }
    return queues.computeIfAbsent(
        commitment,
        id -> new EditQueue(id, form, database, repository, log, streams, clock, conflicts));
  }

  /**
   * How often another instance, or a change of the commitment, was faster than a group of edits.
   */
  long conflicts() {
    return conflicts.sum();
  }

  /** Forgets commitments that nobody works on; called now and then. */
  void forgetIdle() {
    queues.values().removeIf(EditQueue::idle);
  }
}
