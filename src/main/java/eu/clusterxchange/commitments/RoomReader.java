package eu.clusterxchange.commitments;

import eu.clusterxchange.platform.http.Problem;
import eu.clusterxchange.platform.sql.Transaction;
import io.vertx.core.Future;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Brings the room of one commitment up to what the database says, reading only what the room does
 * not know yet.
 */
final class RoomReader {
  private static final int PAGE = 1_000;

  private final UUID commitment;
  private final CommitmentRepository repository;

  RoomReader(UUID commitment, CommitmentRepository repository) {
    this.commitment = commitment;
    this.repository = repository;
  }

  private interface Log {
    Future<List<Logged>> after(long revision, int limit);
  }

  /**
   * The room at the head of now, knowing which of the authors may edit and reaching back to the
   * oldest base.
   */
  Future<Room> refresh(Room known, Collection<EditRequest> requests) {
    Log log = (after, limit) -> repository.edits(commitment, after, limit);
    return repository
        .state(commitment)
        .map(state -> state.orElseThrow(() -> Problem.notFound().exception()))
        .compose(
            state ->
                known != null && known.epoch() == state.epoch()
                    ? readOn(log, known, state.revision())
                    : repository
                        .parties(commitment)
                        .compose(
                            parties -> readOn(log, new Room(state, parties), state.revision())))
        .compose(room -> prepare(room, requests));
  }

  /**
   * Sees to it that the room knows authors it has not met, and reaches back to the oldest base;
   * usually asks nothing.
   */
  Future<Room> prepare(Room room, Collection<EditRequest> requests) {
    List<UUID> strangers =
        authors(requests).stream()
            .filter(author -> !room.editors().contains(author.toString()))
            .toList();
    Future<?> rights =
        strangers.isEmpty()
            ? Future.succeededFuture()
            : repository
                .editors(commitment, strangers)
                .onSuccess(editors -> room.editors().addAll(editors));
    return rights.compose(
        v ->
            reachBack(
                (after, limit) -> repository.edits(commitment, after, limit), room, requests));
  }

  /** The same on the locked row, trusting nothing that may have changed. */
  Future<Room> locked(Transaction tx, Room known, Collection<EditRequest> requests) {
    Log log = (after, limit) -> repository.edits(tx, commitment, after, limit);
    return repository
        .lock(tx, commitment)
        .map(state -> state.orElseThrow(() -> Problem.notFound().exception()))
        .compose(
            state ->
                known != null && known.epoch() == state.epoch()
                    ? readOn(log, known, state.revision())
                    : repository
                        .parties(tx, commitment)
                        .compose(
                            parties -> readOn(log, new Room(state, parties), state.revision())))
        .compose(
            room ->
                repository
                    .editors(tx, commitment, authors(requests))
                    .compose(
                        editors -> {
                          authors(requests)
                              .forEach(author -> room.editors().remove(author.toString()));
                          room.editors().addAll(editors);
                          return reachBack(log, room, requests);
                        }));
  }

  private Future<Room> readOn(Log log, Room room, long head) {
    if (room.revision() >= head) {
      return Future.succeededFuture(room);
    }
    return log.after(room.revision(), PAGE)
        .compose(
            edits -> {
              room.advance(edits);
              return edits.isEmpty()
                  ? Future.failedFuture(
                      new IllegalStateException("the log of " + commitment + " has a gap"))
                  : readOn(log, room, head);
            });
  }

  private static Future<Room> reachBack(Log log, Room room, Collection<EditRequest> requests) {
    long oldest =
        requests.stream()
            .filter(request -> request.epoch() == room.epoch())
            .mapToLong(request -> request.edit().base())
            .filter(base -> base >= 0 && base >= room.revision() - Batch.MAX_BEHIND)
            .min()
            .orElse(room.revision());
    long missing = room.reachesBackTo() - oldest;
    if (missing <= 0) {
      return Future.succeededFuture(room);
    }
    return log.after(oldest, (int) missing)
        .map(
            older -> {
              room.prepend(older);
              return room;
            });
  }

  private static List<UUID> authors(Collection<EditRequest> requests) {
    return requests.stream().map(request -> request.actor().accountId()).distinct().toList();
  }
}
