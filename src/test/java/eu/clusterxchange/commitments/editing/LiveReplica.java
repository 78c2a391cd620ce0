package eu.clusterxchange.commitments.editing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A second, simpler implementation of executed operations: maps and lists without tombstones, as a
 * client could hold them. Must show what the server's content shows.
 */
final class LiveReplica {

  private static final String ID = "id";

  private final Map<String, Object> fields;

  private LiveReplica(Map<String, Object> fields) {
    this.fields = fields;
  }

  static LiveReplica of(Content content) {
    return new LiveReplica(plain(content.cells()));
  }

  void apply(Operation operation) {
    var path = operation.field();
    var owner = fields;
    for (int level = 0; level < path.depth(); level++) {
      var id = path.rowId(level);
      owner =
          rows(owner, path.name(level)).stream()
              .filter(row -> row.get(ID).equals(id))
              .findFirst()
              .orElseThrow();
    }
    apply(operation, owner, path.name());
  }

  private static void apply(Operation operation, Map<String, Object> owner, String name) {
    if (operation instanceof TextEdit edit) {
      var text = new StringBuilder((String) owner.getOrDefault(name, ""));
      int position = 0;
      for (var part : edit.text().parts()) {
        if (part instanceof Part.Keep keep) {
          position += keep.length();
        } else if (part instanceof Part.Insert insert) {
          text.insert(position, insert.text());
          position += insert.text().length();
        } else {
          text.delete(position, position + ((Part.Remove) part).length());
        }
      }
      put(owner, name, text.toString());
    } else if (operation instanceof SetValue set) {
      put(owner, name, set.value());
    } else if (operation instanceof InsertRow insert) {
      var row = plain(insert.row().cells());
      row.put(ID, insert.row().id());
      place(rows(owner, name), row, insert.after());
    } else if (operation instanceof RemoveRow remove) {
      take(rows(owner, name), remove.rowId());
    } else {
      var move = (MoveRow) operation;
      var rows = rows(owner, name);
      place(rows, take(rows, move.rowId()), move.after());
    }
  }

  private static void put(Map<String, Object> owner, String name, Object value) {
    if (value == null || value.equals("")) {
      owner.remove(name);
    } else {
      owner.put(name, value);
    }
  }

  private static void place(List<Map<String, Object>> rows, Map<String, Object> row, String after) {
    rows.add(after == null ? 0 : indexOf(rows, after) + 1, row);
  }

  private static Map<String, Object> take(List<Map<String, Object>> rows, String id) {
    return rows.remove(indexOf(rows, id));
  }

  private static int indexOf(List<Map<String, Object>> rows, String id) {
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).get(ID).equals(id)) {
        return i;
      }
    }
    throw new AssertionError("no live row " + id);
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> rows(Map<String, Object> owner, String name) {
    return (List<Map<String, Object>>)
        owner.computeIfAbsent(name, n -> new ArrayList<Map<String, Object>>());
  }

  private static Map<String, Object> plain(Cells cells) {
    var plain = new HashMap<String, Object>();
    for (var name : cells.names()) {
      var value = cells.value(name);
      if (value instanceof Rows rows) {
        var list = new ArrayList<Map<String, Object>>();
        for (var row : rows.live()) {
          var inner = plain(row.cells());
          inner.put(ID, row.id());
          list.add(inner);
        }
        plain.put(name, list);
      } else {
        plain.put(name, value instanceof Leaf.Text text ? text.text() : value);
      }
    }
    return plain;
  }

  /** Dates and choices arrive as leaves, texts as strings; a list without rows is nothing. */
  private static Object normal(Object value) {
    if (value instanceof Leaf.Text text) {
      return text.text();
    }
    if (value instanceof List<?> list) {
      return list.stream().map(LiveReplica::normal).toList();
    }
    if (value instanceof Map<?, ?> map) {
      var normal = new HashMap<Object, Object>();
      map.forEach(
          (name, inner) -> {
            if (!(inner instanceof List<?> list && list.isEmpty())) {
              normal.put(name, normal(inner));
            }
          });
      return normal;
    }
    return value;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof LiveReplica replica && normal(replica.fields).equals(normal(fields));
  }

  @Override
  public int hashCode() {
    return normal(fields).hashCode();
  }

  @Override
  public String toString() {
    return normal(fields).toString();
  }
}
