package eu.clusterxchange.commitments;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Who is in which commitment, and where: remembered for a while, never stored (realtime 3). What
 * changed is collected and taken in batches. Belongs to one context.
 */
final class Presence {
  static final long EXPIRES_MILLIS = 30_000;

  /**
   * Somebody in a commitment.
   *
   * @param json as told to the others
   * @param seenAt milliseconds of the security clock
   * @param here whether the connection is to this instance
   */
  private record Person(JsonObject json, long seenAt, boolean here) {}

  private final Map<UUID, Map<String, Person>> rooms = new HashMap<>();
  private final Map<String, Set<UUID>> connections = new HashMap<>();
  private final Map<String, Set<UUID>> expected = new HashMap<>();
  private final Map<UUID, Set<String>> moved = new HashMap<>();
  private final Map<UUID, Set<String>> left = new HashMap<>();

  /** A connection will say where it is, once the database has said who it is. */
  void expect(UUID commitment, String connection) {
    expected.computeIfAbsent(connection, c -> new HashSet<>()).add(commitment);
  }

  /** Somebody connected here says where they are; whoever left in the meantime does not return. */
  void say(UUID commitment, String connection, JsonObject person, long now) {
    if (!expected.getOrDefault(connection, Set.of()).contains(commitment)) {
      return;
    }
    put(commitment, connection, new Person(person, now, true));
    moved.computeIfAbsent(commitment, c -> new HashSet<>()).add(connection);
  }

  /** What another instance told. */
  void hear(UUID commitment, JsonObject batch, long now) {
    batch
        .getJsonArray("people")
        .forEach(
            entry -> {
              var person = (JsonObject) entry;
              put(commitment, person.getString("id"), new Person(person, now, false));
            });
    batch.getJsonArray("left").forEach(connection -> drop(commitment, (String) connection));
  }

  /** Everybody in the commitment. */
  JsonArray present(UUID commitment) {
    return new JsonArray(
        rooms.getOrDefault(commitment, Map.of()).values().stream().map(Person::json).toList());
  }

  /** The connection follows this commitment no more. */
  void leave(UUID commitment, String connection) {
    expected.computeIfPresent(
        connection,
        (c, commitments) -> {
          commitments.remove(commitment);
          return commitments.isEmpty() ? null : commitments;
        });
    if (connections.getOrDefault(connection, Set.of()).contains(commitment)) {
      drop(commitment, connection);
      left.computeIfAbsent(commitment, c -> new HashSet<>()).add(connection);
    }
  }

  /** The connection is gone from everywhere. */
  void close(String connection) {
    expected.remove(connection);
    for (UUID commitment : List.copyOf(connections.getOrDefault(connection, Set.of()))) {
      drop(commitment, connection);
      left.computeIfAbsent(commitment, c -> new HashSet<>()).add(connection);
    }
  }

  /** Drops those not heard of for long; everybody is told that they left. */
  void expire(long now) {
    List<Map.Entry<UUID, String>> gone = new ArrayList<>();
    rooms.forEach(
        (commitment, people) ->
            people.forEach(
                (connection, person) -> {
                  if (now - person.seenAt() > EXPIRES_MILLIS) {
                    gone.add(Map.entry(commitment, connection));
                  }
                }));
    for (var entry : gone) {
      drop(entry.getKey(), entry.getValue());
      left.computeIfAbsent(entry.getKey(), c -> new HashSet<>()).add(entry.getValue());
    }
  }

  /** What changed since the last time, for each commitment an event. */
  Map<UUID, JsonObject> batches() {
    Map<UUID, JsonObject> batches = new HashMap<>();
    var touched = new HashSet<>(moved.keySet());
    touched.addAll(left.keySet());
    for (UUID commitment : touched) {
      Map<String, Person> people = rooms.getOrDefault(commitment, Map.of());
      var changed =
          moved.getOrDefault(commitment, Set.of()).stream()
              .map(people::get)
              .filter(p -> p != null && p.here())
              .map(Person::json)
              .toList();
      var gone = List.copyOf(left.getOrDefault(commitment, Set.of()));
      batches.put(
          commitment,
          new JsonObject()
              .put("type", "presence")
              .put("people", new JsonArray(changed))
              .put("left", new JsonArray(gone)));
    }
    moved.clear();
    left.clear();
    return batches;
  }

  private void put(UUID commitment, String connection, Person person) {
    rooms.computeIfAbsent(commitment, c -> new HashMap<>()).put(connection, person);
    connections.computeIfAbsent(connection, c -> new HashSet<>()).add(commitment);
  }

  private void drop(UUID commitment, String connection) {
    Map<String, Person> people = rooms.get(commitment);
    if (people != null && people.remove(connection) != null && people.isEmpty()) {
      rooms.remove(commitment);
    }
    Set<UUID> places = connections.get(connection);
    if (places != null && places.remove(commitment) && places.isEmpty()) {
      connections.remove(connection);
    }
  }
}
