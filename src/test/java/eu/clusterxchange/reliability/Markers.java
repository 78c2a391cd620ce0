package eu.clusterxchange.reliability;

import io.vertx.core.json.JsonArray;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What one page writes into a text that consists of markers: each once, never within another, and
 * now and then it takes one of its own out again. So it can be told in the end whether anything was
 * lost, doubled or torn.
 */
final class Markers {
  private static final int REMOVES_ONE_IN = 5;

  /** A field takes 20,000 characters. */
  private static final int MOST = 150;

  private final String label;
  private final SplittableRandom random;
  private final Set<String> written = ConcurrentHashMap.newKeySet();
  private final Set<String> takenOut = ConcurrentHashMap.newKeySet();
  private int count;

  /**
   * @param label begins each of them; nobody else's begins so
   */
  Markers(String label) {
    this.label = label;
    this.random = new SplittableRandom(label.hashCode());
  }

  /** The next text operation on this text. */
  JsonArray change(String text) {
    List<String> mine = written.stream().filter(text::contains).sorted().toList();
    boolean removes =
        mine.size() >= MOST || (!mine.isEmpty() && random.nextInt(REMOVES_ONE_IN) == 0);
    return removes ? removal(text, mine.get(random.nextInt(mine.size()))) : insertion(text);
  }

  private JsonArray removal(String text, String marker) {
    takenOut.add(marker);
    return keep(text.indexOf(marker)).add(-marker.length());
  }

  private JsonArray insertion(String text) {
    String marker = "[" + label + "." + ++count + "]";
    written.add(marker);
    Set<Integer> places = new TreeSet<>(Set.of(0));
    for (int end = text.indexOf(']'); end >= 0; end = text.indexOf(']', end + 1)) {
      places.add(end + 1);
    }
    return keep(List.copyOf(places).get(random.nextInt(places.size()))).add(marker);
  }

  private static JsonArray keep(int length) {
    return length == 0 ? new JsonArray() : new JsonArray().add(length);
  }

  /** Those that must be in the text once. */
  Set<String> kept() {
    var kept = new HashSet<>(written);
    kept.removeAll(takenOut);
    return kept;
  }

  /** Those that must not be in the text. */
  Set<String> takenOut() {
    return takenOut;
  }
}
