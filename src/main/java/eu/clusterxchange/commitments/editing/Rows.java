package eu.clusterxchange.commitments.editing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rows of one field in their order, with the tombstones of removed ones; immutable. */
public final class Rows implements Value {

  public static final Rows NONE = new Rows(new Row[0], Map.of());

  private final Row[] order;

  /** Place by id; shared by all versions between two changes of the order. */
  private final Map<String, Integer> places;

  private Rows(Row[] order, Map<String, Integer> places) {
    this.order = order;
    this.places = places;
  }

  /**
   * @throws IllegalArgumentException when an id occurs twice
   */
  public static Rows of(List<Row> order) {
    var places = new HashMap<String, Integer>();
    for (var row : order) {
      if (places.put(row.id(), places.size()) != null) {
        throw new IllegalArgumentException("two rows have the id " + row.id());
      }
    }
    return new Rows(order.toArray(Row[]::new), places);
  }

  /** Live and removed. */
  public List<Row> all() {
    return Collections.unmodifiableList(Arrays.asList(order));
  }

  public List<Row> live() {
    return Arrays.stream(order).filter(Row::isLive).toList();
  }

  /** Null when there never was such a row. */
  public Row find(String id) {
    var place = places.get(id);
    return place == null ? null : order[place];
  }

  boolean isUntouched() {
    return order.length == 0;
  }

  /**
   * The live row after which something stands that was put directly after the anchor: the anchor
   * itself, or the nearest live one before it; null when that is the beginning.
   *
   * @param anchor null for the beginning
   * @param except a row that is about to leave its place, or null
   */
  String nearestLive(String anchor, String except) {
    if (anchor == null) {
      return null;
    }
    for (int place = places.get(anchor); place >= 0; place--) {
      var row = order[place];
      if (row.isLive() && !row.id().equals(except)) {
        return row.id();
      }
    }
    return null;
  }

  /** The live row before a row; null when it is the first. */
  String liveBefore(String id) {
    return nearestLive(id, id);
  }

  Rows insert(Row row, String after) {
    var changed = new ArrayList<>(Arrays.asList(order));
    changed.add(placeAfter(after), row);
    return of(changed);
  }

  Rows move(String id, String after) {
    var changed = new ArrayList<>(Arrays.asList(order));
    int from = placeOf(id);
    int to = placeAfter(after);
    var row = changed.remove(from);
    changed.add(to > from ? to - 1 : to, row);
    return of(changed);
  }

  Rows remove(String id, Removal removal) {
    return replace(order[placeOf(id)].buried(removal));
  }

  Rows replace(Row row) {
    var changed = order.clone();
    changed[placeOf(row.id())] = row;
    return new Rows(changed, places);
  }

  Rows buried() {
    var changed = order.clone();
    for (int i = 0; i < changed.length; i++) {
      changed[i] = changed[i].buried(changed[i].removal());
    }
    return new Rows(changed, places);
  }

  private int placeAfter(String after) {
    return after == null ? 0 : placeOf(after) + 1;
  }

  private int placeOf(String id) {
    var place = places.get(id);
    if (place == null) {
      throw new IllegalStateException("there is no row " + id);
    }
    return place;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Rows rows && Arrays.equals(rows.order, order);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(order);
  }

  @Override
  public String toString() {
    return Arrays.toString(order);
  }
}
