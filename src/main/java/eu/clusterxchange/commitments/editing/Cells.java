package eu.clusterxchange.commitments.editing;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The values of a form's or a row's own fields, by name; immutable. */
public final class Cells {

  public static final Cells EMPTY = new Cells(Map.of());

  private final Map<String, Value> values;

  private Cells(Map<String, Value> values) {
    this.values = values;
  }

  public Set<String> names() {
    return Set.copyOf(values.keySet());
  }

  /** Null when the field holds nothing. */
  public Value value(String name) {
    return values.get(name);
  }

  public String text(String name) {
    return values.get(name) instanceof Leaf.Text text ? text.text() : "";
  }

  public Rows rows(String name) {
    return values.get(name) instanceof Rows rows ? rows : Rows.NONE;
  }

  /** Null, "" and a list that never had a row empty the field. */
  public Cells with(String name, Value value) {
    var changed = new HashMap<>(values);
    boolean empty =
        value == null
            || (value instanceof Leaf.Text text && text.text().isEmpty())
            || (value instanceof Rows rows && rows.isUntouched());
    if (empty) {
      changed.remove(name);
    } else {
      changed.put(name, value);
    }
    return new Cells(changed);
  }

  /** What a removed row keeps: its rows inside, because their ids stay taken; no content. */
  Cells buried() {
    var kept = new HashMap<String, Value>();
    values.forEach(
        (name, value) -> {
          if (value instanceof Rows rows) {
            kept.put(name, rows.buried());
          }
        });
    return new Cells(kept);
  }

  Iterable<Value> values() {
    return values.values();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Cells cells && cells.values.equals(values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  @Override
  public String toString() {
    return values.toString();
  }
}
