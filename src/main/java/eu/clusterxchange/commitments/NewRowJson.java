package eu.clusterxchange.commitments;

import eu.clusterxchange.commitments.editing.Cells;
import eu.clusterxchange.commitments.editing.Leaf;
import eu.clusterxchange.commitments.editing.Row;
import eu.clusterxchange.commitments.editing.RowId;
import eu.clusterxchange.commitments.editing.Rows;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;

/** The value of a row about to be inserted: cells by name, rows inside it with their ids. */
final class NewRowJson {

  /** More than any form has; keeps hostile nesting off the stack. */
  private static final int MAX_DEPTH = 4;

  private NewRowJson() {}

  static JsonObject encode(Row row) {
    var json = new JsonObject();
    for (var name : row.cells().names().stream().sorted().toList()) {
      var value = row.cells().value(name);
      if (value instanceof Rows rows) {
        var array = new JsonArray();
        for (var inner : rows.all()) {
          array.add(new JsonObject().put("id", inner.id()).mergeIn(encode(inner)));
        }
        json.put(name, array);
      } else {
        json.put(name, LeafJson.encode((Leaf) value));
      }
    }
    return json;
  }

  /**
   * @throws IllegalArgumentException with a sentence for the sender
   */
  static Row decode(String id, Object value) {
    return decode(id, value, 1);
  }

  private static Row decode(String id, Object value, int depth) {
    if (!(value instanceof JsonObject json)) {
      throw new IllegalArgumentException("The value of a row is an object.");
    }
    if (depth > MAX_DEPTH) {
      throw new IllegalArgumentException("Rows are nested too deep.");
    }
    var cells = Cells.EMPTY;
    for (var cell : json) {
      boolean isOwnId = depth > 1 && cell.getKey().equals("id");
      if (!isOwnId && cell.getValue() != null) {
        cells =
            cells.with(
                cell.getKey(),
                cell.getValue() instanceof JsonArray array
                    ? rows(array, depth)
                    : LeafJson.decode(cell.getValue())
                        .orElseThrow(
                            () -> new IllegalArgumentException("A cell holds an object.")));
      }
    }
    return new Row(id, cells);
  }

  private static Rows rows(JsonArray array, int depth) {
    var rows = new ArrayList<Row>();
    for (var element : array) {
      if (!(element instanceof JsonObject json
          && json.getValue("id") instanceof String id
          && RowId.isCanonical(id))) {
        throw new IllegalArgumentException("A row inside a row has an “id”, a UUID in lower case.");
      }
      rows.add(decode(id, json, depth + 1));
    }
    return Rows.of(rows);
  }
}
