package eu.clusterxchange.commitments;

import eu.clusterxchange.commitments.editing.Cells;
import eu.clusterxchange.commitments.editing.Content;
import eu.clusterxchange.commitments.editing.FieldKind;
import eu.clusterxchange.commitments.editing.Fields;
import eu.clusterxchange.commitments.editing.Form;
import eu.clusterxchange.commitments.editing.Leaf;
import eu.clusterxchange.commitments.editing.Removal;
import eu.clusterxchange.commitments.editing.Row;
import eu.clusterxchange.commitments.editing.Rows;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;

/** Content as JSON: for clients with live rows and every field, for storage with tombstones. */
public final class ContentJson {

  private ContentJson() {}

  /** What a client sees: each field of the form, "", null or [] when it holds nothing. */
  public static JsonObject wire(Form form, Content content) {
    return wire(form.fields(), content.cells(), new JsonObject());
  }

  private static JsonObject wire(Fields fields, Cells cells, JsonObject into) {
    for (var field : fields.all()) {
      var name = field.path();
      if (field.kind() instanceof FieldKind.Text) {
        into.put(name, cells.text(name));
      } else if (field.kind() instanceof FieldKind.Table table) {
        var array = new JsonArray();
        for (var row : cells.rows(name).live()) {
          array.add(wire(table.row(), row.cells(), new JsonObject().put("id", row.id())));
        }
        into.put(name, array);
      } else {
        into.put(name, cells.value(name) instanceof Leaf leaf ? LeafJson.encode(leaf) : null);
      }
    }
    return into;
  }

  /** For storage: only what is filled, removed rows in their places. */
  public static JsonObject snapshot(Content content) {
    return snapshot(content.cells());
  }

  private static JsonObject snapshot(Cells cells) {
    var json = new JsonObject();
    for (var name : cells.names().stream().sorted().toList()) {
      var value = cells.value(name);
      if (value instanceof Rows rows) {
        var array = new JsonArray();
        rows.all().forEach(row -> array.add(snapshot(row)));
        json.put(name, array);
      } else {
        json.put(name, LeafJson.encode((Leaf) value));
      }
    }
    return json;
  }

  private static JsonObject snapshot(Row row) {
    var json = new JsonObject().put("id", row.id()).put("cells", snapshot(row.cells()));
    if (!row.isLive()) {
      json.put(
          "removed",
          new JsonObject().put("by", row.removal().by()).put("revision", row.removal().revision()));
    }
    return json;
  }

  /**
   * @throws IllegalArgumentException when it is not what {@link #snapshot} wrote
   */
  public static Content restore(JsonObject snapshot) {
    try {
      return new Content(cells(snapshot));
    } catch (ClassCastException | NullPointerException broken) {
      throw new IllegalArgumentException("not a snapshot", broken);
    }
  }

  private static Cells cells(JsonObject json) {
    var cells = Cells.EMPTY;
    for (var cell : json) {
      if (cell.getValue() instanceof JsonArray array) {
        var rows = new ArrayList<Row>();
        for (var row : array) {
          rows.add(row((JsonObject) row));
        }
        cells = cells.with(cell.getKey(), Rows.of(rows));
      } else {
        cells =
            cells.with(
                cell.getKey(),
                LeafJson.decode(cell.getValue())
                    .orElseThrow(() -> new IllegalArgumentException("not a snapshot")));
      }
    }
    return cells;
  }

  private static Row row(JsonObject json) {
    var removed = json.getJsonObject("removed");
    return new Row(
        json.getString("id"),
        cells(json.getJsonObject("cells")),
        removed == null ? null : new Removal(removed.getString("by"), removed.getLong("revision")));
  }
}
