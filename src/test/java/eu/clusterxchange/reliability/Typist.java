package eu.clusterxchange.reliability;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One page of a person who writes in one text field of a commitment. It transforms nothing: each
 * edit is made on confirmed text, sent until it is acknowledged, and waited for in the stream. Each
 * puts in a marker that nobody else writes, between markers, or takes one of its own out again.
 */
final class Typist extends Follower {
  private static final int REMOVES_ONE_IN = 5;

  private final String commitment;
  private final String field;
  private final String label;
  private final SplittableRandom random;
  private final Map<String, Long> acknowledged = new ConcurrentHashMap<>();
  private final Map<String, JsonObject> sent = new ConcurrentHashMap<>();
  private final Set<String> written = ConcurrentHashMap.newKeySet();
  private final Set<String> takenOut = ConcurrentHashMap.newKeySet();
  private final List<String> log = new ArrayList<>();
  private volatile JsonObject flight;
  private volatile boolean resting;
  private volatile String text = "";
  private volatile long epoch;
  private int count;

  /**
   * @param label begins each of its markers
   */
  Typist(
      String token, List<String> urls, String commitment, String field, String label, long seed) {
    super(token, urls, "commitment." + commitment);
    this.commitment = commitment;
    this.field = field;
    this.label = label;
    this.random = new SplittableRandom(seed);
  }

  @Override
  long open() {
    JsonObject opened = ask("commitment.open", new JsonObject().put("commitmentId", commitment));
    epoch = opened.getLong("epoch");
    text = opened.getJsonObject("content").getString(field);
    return opened.getLong("revision");
  }

  @Override
  JsonObject since(long position) {
    JsonObject page =
        ask(
            "commitment.since",
            new JsonObject()
                .put("commitmentId", commitment)
                .put("epoch", epoch)
                .put("revision", position)
                .put("limit", 500));
    return page.put("events", page.getJsonArray("edits"));
  }

  @Override
  void advance(JsonObject event) {
    text = PlainText.after(text, field, event.getJsonArray("operations"));
    synchronized (log) {
      log.add(event.getLong("seq") + " " + event.getString("editId"));
    }
  }

  @Override
  void act() {
    if (flight == null && !resting) {
      flight =
          new JsonObject()
              .put("commitmentId", commitment)
              .put("epoch", epoch)
              .put("base", seq())
              .put("editId", UUID.randomUUID().toString())
              .put(
                  "operations",
                  new JsonArray().add(new JsonObject().put("field", field).put("text", change())));
      sent.put(flight.getString("editId"), flight);
    }
    if (flight != null) {
      JsonObject reply = ask("commitment.edit", flight);
      acknowledged.put(flight.getString("editId"), reply.getLong("revision"));
      flight = null;
      hearUntil(reply.getLong("revision"));
    }
  }

  private JsonArray change() {
    List<String> mine = written.stream().filter(marker -> text.contains(marker)).sorted().toList();
    return !mine.isEmpty() && random.nextInt(REMOVES_ONE_IN) == 0
        ? removal(mine.get(random.nextInt(mine.size())))
        : insertion();
  }

  private JsonArray removal(String marker) {
    takenOut.add(marker);
    return keep(text.indexOf(marker)).add(-marker.length());
  }

  private JsonArray insertion() {
    String marker = "[" + label + ++count + "]";
    written.add(marker);
    Set<Integer> places = new HashSet<>(Set.of(0));
    for (int end = text.indexOf(']'); end >= 0; end = text.indexOf(']', end + 1)) {
      places.add(end + 1);
    }
    List<Integer> ordered = places.stream().sorted().toList();
    return keep(ordered.get(random.nextInt(ordered.size()))).add(marker);
  }

  private static JsonArray keep(int length) {
    return length == 0 ? new JsonArray() : new JsonArray().add(length);
  }

  @Override
  boolean idle() {
    return flight == null;
  }

  @Override
  void rest() {
    resting = true;
  }

  @Override
  int acknowledged() {
    return acknowledged.size();
  }

  /** The revision in the answer, by edit id. */
  Map<String, Long> acknowledgements() {
    return acknowledged;
  }

  /** The body of an edit as it was sent. */
  JsonObject sent(String editId) {
    return sent.get(editId);
  }

  /** The edit id of what is on its way; null when nothing is. */
  String inFlight() {
    JsonObject now = flight;
    return now == null ? null : now.getString("editId");
  }

  /** Markers that must be in the text once. */
  Set<String> kept() {
    var kept = new HashSet<>(written);
    kept.removeAll(takenOut);
    return kept;
  }

  /** Markers that must not be in the text. */
  Set<String> takenOut() {
    return takenOut;
  }

  /** The field as this page shows it. */
  String text() {
    return text;
  }

  /** Revision and edit id of every edit since it was opened. */
  List<String> log() {
    synchronized (log) {
      return List.copyOf(log);
    }
  }
}
