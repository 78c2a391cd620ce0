package eu.clusterxchange.commitments;

import eu.clusterxchange.commitments.editing.Form;
import eu.clusterxchange.platform.http.Problem;
import eu.clusterxchange.platform.http.ProblemException;
import eu.clusterxchange.platform.sql.Database;
import eu.clusterxchange.platform.sql.Transaction;
import eu.clusterxchange.platform.stream.StreamId;
import eu.clusterxchange.platform.stream.Streams;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.json.JsonObject;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;

/**
 * The edits of one commitment on this instance, committed in groups: while one group is on its way
 * to the disk, the next gathers. A group is first appended optimistically, in one round trip; when
 * the guard does not hold (another instance was faster, or the commitment changed), the row is
 * locked, what is missing read, and the group executed anew. Belongs to the context of {@link
 * Editing}.
 */
final class EditQueue {
  private static final int MAX_WAITING = 2_000;
  private static final int MAX_GROUP = 300;

  private final UUID commitment;
  private final Form form;
  private final Database database;
  private final CommitmentRepository repository;
  private final EditLogRepository log;
  private final RoomReader reader;
  private final Streams streams;
  private final InstantSource clock;
  private final LongAdder conflicts;
  private final LinkedHashMap<EditRequest, Promise<JsonObject>> waiting = new LinkedHashMap<>();
  private final List<Promise<Room>> readers = new ArrayList<>();
  private Room room;
  private boolean running;

  EditQueue(
      UUID commitment,
      Form form,
      Database database,
      CommitmentRepository repository,
      EditLogRepository log,
      Streams streams,
      InstantSource clock,
      LongAdder conflicts) {
    this.commitment = commitment;
    this.form = form;
    this.database = database;
    this.repository = repository;
    this.log = log;
    this.reader = new RoomReader(commitment, repository);
    this.streams = streams;
    this.clock = clock;
    this.conflicts = conflicts;
  }

  /** The reply of an edit: after the commit, or never. */
  Future<JsonObject> submit(EditRequest request) {
    if (waiting.size() >= MAX_WAITING) {
      return Future.failedFuture(
          new Problem(
                  eu.clusterxchange.platform.http.ProblemType.TOO_MANY,
                  "Too many edits are waiting; try again in a moment.")
              .exception());
    }
    Promise<JsonObject> promise = Promise.promise();
    waiting.put(request, promise);
    run();
    return promise.future();
  }

  /** The commitment as it is in the database now. */
  Future<Room> current() {
    Promise<Room> promise = Promise.promise();
    readers.add(promise);
    run();
    return promise.future();
  }

  /** Whether this account was allowed to edit when last looked. */
  boolean hasSeenEditor(UUID account) {
    return room != null && room.editors().contains(account.toString());
  }

  boolean idle() {
    return !running && waiting.isEmpty() && readers.isEmpty();
  }

  private void run() {
    if (running || (waiting.isEmpty() && readers.isEmpty())) {
      return;
    }
    running = true;
    Future<Void> step = waiting.isEmpty() ? read() : edit();
    step.onComplete(
        done -> {
          running = false;
          run();
        });
  }

  private Future<Void> read() {
    List<Promise<Room>> served = takeReaders();
    return refreshed(List.of())
        .onSuccess(fresh -> serve(served, fresh))
        .onFailure(
            failure -> {
              room = null;
              served.forEach(promise -> promise.fail(failure));
            })
        .mapEmpty();
  }

  private List<Promise<Room>> takeReaders() {
    List<Promise<Room>> taken = new ArrayList<>(readers);
    readers.clear();
    return taken;
  }

  private static void serve(List<Promise<Room>> served, Room committed) {
    served.forEach(promise -> promise.complete(committed));
  }

  private Future<Void> edit() {
    Map<EditRequest, Promise<JsonObject>> group = new LinkedHashMap<>();
    var all = waiting.entrySet().iterator();
    while (all.hasNext() && group.size() < MAX_GROUP) {
      var next = all.next();
      group.put(next.getKey(), next.getValue());
      all.remove();
    }
    List<EditRequest> requests = List.copyOf(group.keySet());
    return (room == null ? refreshed(requests) : reader.prepare(room, requests))
        .compose(known -> optimistic(requests))
        .compose(
            batch -> batch.isPresent() ? Future.succeededFuture(batch.get()) : locked(requests))
        .onSuccess(
            batch -> {
              answer(batch, group);
              // who only reads must not wait until nobody types
              serve(takeReaders(), room);
            })
        .onFailure(
            failure -> {
              // what became of the group is not known here: the rows will tell when it is sent
              // again
              room = null;
              group.values().forEach(promise -> promise.fail(failure));
            })
        .mapEmpty();
  }

  private Future<Room> refreshed(Collection<EditRequest> requests) {
    return reader.refresh(room, requests).onSuccess(fresh -> room = fresh);
  }

  private Batch executed(Room on, List<Logged> known, List<EditRequest> requests) {
    var batch = new Batch(form, on, known, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    requests.forEach(batch::add);
    return batch;
  }

  private Future<Optional<Batch>> optimistic(List<EditRequest> requests) {
    Batch batch = executed(room, List.of(), requests);
    boolean certain = batch.refused().isEmpty();
    if (!certain) {
      // a refusal may rest on a room that is behind: let the locked row decide
      return Future.succeededFuture(Optional.empty());
    }
    if (batch.entries().isEmpty()) {
      return Future.succeededFuture(Optional.of(batch));
    }
    return log.append(commitment, room.epoch(), room.revision(), batch.entries(), batch.content())
        .onSuccess(held -> conflicts.add(held ? 0 : 1))
        .map(held -> held ? Optional.of(batch) : Optional.<Batch>empty())
        .recover(
            failure ->
                Database.isDuplicate(failure)
                    ? Future.succeededFuture(Optional.empty())
                    : Future.failedFuture(failure));
  }

  private Future<Batch> locked(List<EditRequest> requests) {
    return database.transaction(
        tx -> reader.locked(tx, room, requests).compose(fresh -> appended(tx, fresh, requests)));
  }

  private Future<Batch> appended(Transaction tx, Room fresh, List<EditRequest> requests) {
    return repository
        .byEditId(
            tx, commitment, requests.stream().map(EditRequest::key).collect(Collectors.toSet()))
        .compose(
            known -> {
              Batch batch = executed(fresh, known, requests);
              Future<Boolean> written =
                  batch.entries().isEmpty()
                      ? Future.succeededFuture(true)
                      : log.append(
                          tx,
                          commitment,
                          fresh.epoch(),
                          fresh.revision(),
                          batch.entries(),
                          batch.content());
              return written.compose(
                  held -> {
                    if (!held) {
                      return Future.failedFuture(
                          new IllegalStateException(
                              "the guard of a locked commitment did not hold"));
                    }
                    room = fresh;
                    return Future.succeededFuture(batch);
                  });
            });
  }

  private void answer(Batch batch, Map<EditRequest, Promise<JsonObject>> group) {
    batch.settle();
    if (!batch.entries().isEmpty()) {
      streams.committed(
          new StreamId(StreamId.Kind.commitment, commitment),
          batch.entries().stream().map(Logged::toStream).toList());
    }
    batch.accepted().forEach((request, logged) -> group.get(request).complete(logged.reply()));
    batch
        .refused()
        .forEach((request, problem) -> group.get(request).fail(new ProblemException(problem)));
  }
}
