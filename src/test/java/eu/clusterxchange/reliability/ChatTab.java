package eu.clusterxchange.reliability;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One page of a person who writes in a conversation, one message after the other: the next when the
 * one before is acknowledged, the same again with the same id as long as it is not.
 */
final class ChatTab extends Follower {
  private final String match;
  private final String label;
  private final Map<String, Long> acknowledged = new ConcurrentHashMap<>();
  private final Map<String, String> said = new ConcurrentHashMap<>();
  private final TreeMap<Long, String> seen = new TreeMap<>();
  private volatile JsonObject flight;
  private volatile boolean resting;
  private int count;

  /**
   * @param label begins each of its texts, so that no two are the same
   */
  ChatTab(String token, List<String> urls, String match, String label) {
    super(token, urls, "match." + match);
    this.match = match;
    this.label = label;
  }

  @Override
  long open() {
    return 0;
  }

  @Override
  JsonObject since(long position) {
    JsonObject page =
        ask(
            "chat.history",
            new JsonObject().put("matchId", match).put("after", position).put("limit", 200));
    return page.put("events", page.getJsonArray("messages"));
  }

  @Override
  void advance(JsonObject event) {
    synchronized (seen) {
      seen.put(event.getLong("seq"), event.getString("text", event.getString("status")));
    }
  }

  @Override
  void act() {
    if (flight == null && !resting) {
      String text = label + " says " + ++count;
      String id = UUID.randomUUID().toString();
      said.put(id, text);
      flight = new JsonObject().put("matchId", match).put("clientMessageId", id).put("text", text);
    }
    if (flight != null) {
      JsonObject reply = ask("chat.post", flight);
      acknowledged.put(flight.getString("clientMessageId"), reply.getLong("seq"));
      flight = null;
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

  /** The {@code seq} in the answer, by client id. */
  Map<String, Long> acknowledgements() {
    return acknowledged;
  }

  /** Every text, by client id, whether acknowledged or not. */
  Map<String, String> said() {
    return said;
  }

  /** The body with which this was sent. */
  JsonObject post(String id) {
    return new JsonObject()
        .put("matchId", match)
        .put("clientMessageId", id)
        .put("text", said.get(id));
  }

  /** The client id of what is on its way; null when nothing is. */
  String inFlight() {
    JsonObject now = flight;
    return now == null ? null : now.getString("clientMessageId");
  }

  /** The conversation as this page shows it. */
  SortedMap<Long, String> seen() {
    synchronized (seen) {
      return new TreeMap<>(seen);
    }
  }
}
