package eu.clusterxchange.reliability;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One page of a person who writes in one text field of a commitment. It transforms nothing: each
 * edit is made on confirmed text, sent until it is acknowledged, and waited for in the stream.
 */
final class Typist extends Follower implements Writer {
  private final String commitment;
  private final String field;
  private final Markers markers;
  private final Map<String, Long> acknowledged = new ConcurrentHashMap<>();
  private final Map<String, JsonObject> sent = new ConcurrentHashMap<>();
  private final List<String> log = new ArrayList<>();
  private volatile JsonObject flight;
  private volatile boolean resting;
  private volatile String text = "";
  private volatile long epoch;

  /**
   * @param label begins each of its markers
   */
  Typist(String token, List<String> urls, String commitment, String field, String label) {
    super(token, urls, "commitment." + commitment);
    this.commitment = commitment;
    this.field = field;
    this.markers = new Markers(label);
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
                  new JsonArray()
                      .add(new JsonObject().put("field", field).put("text", markers.change(text))));
      sent.put(flight.getString("editId"), flight);
    }
    if (flight != null) {
      JsonObject reply = ask("commitment.edit", flight);
      acknowledged.put(flight.getString("editId"), reply.getLong("revision"));
      flight = null;
      hearUntil(reply.getLong("revision"));
    }
  }

  @Override
  public boolean idle() {
    return flight == null;
  }

  @Override
  public void rest() {
    resting = true;
  }

  @Override
  public int acknowledged() {
    return acknowledged.size();
  }

  @Override
  public Map<String, Long> acknowledgements() {
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

  @Override
  public Markers markers() {
    return markers;
  }

  @Override
  public String text() {
    return text;
  }

  @Override
  public List<String> log() {
    synchronized (log) {
      return List.copyOf(log);
    }
  }
}
