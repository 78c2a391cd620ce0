package eu.clusterxchange.commitments;

import eu.clusterxchange.commitments.editing.FieldPath;
import eu.clusterxchange.commitments.editing.Overridden;
import eu.clusterxchange.commitments.editing.Superseded;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** What an edit's reply and event say beside its operations. */
public final class EditJson {

  private EditJson() {}

  public static JsonArray superseded(List<Superseded> superseded) {
    var array = new JsonArray();
    for (var entry : superseded) {
      var json =
          new JsonObject()
              .put("index", entry.index())
              .put("reason", Superseded.REASON)
              .put("by", entry.by());
      if (entry.text() != null) {
        json.put("text", entry.text());
      }
      array.add(json);
    }
    return array;
  }

  public static JsonArray overrides(List<Overridden> overrides) {
    var array = new JsonArray();
    for (var entry : overrides) {
      array.add(
          new JsonObject()
              .put("index", entry.index())
              .put("field", entry.field().toString())
              .put("by", entry.by())
              .put("value", LeafJson.encode(entry.value())));
    }
    return array;
  }

  /** What {@link #superseded} wrote. */
  static List<Superseded> readSuperseded(JsonArray array) {
    return array.stream()
        .map(JsonObject.class::cast)
        .map(
            json ->
                new Superseded(
                    json.getInteger("index"), json.getString("by"), json.getString("text")))
        .toList();
  }

  /** What {@link #overrides} wrote. */
  static List<Overridden> readOverrides(JsonArray array) {
    return array.stream()
        .map(JsonObject.class::cast)
        .map(
            json ->
                new Overridden(
                    json.getInteger("index"),
                    FieldPath.parse(json.getString("field")).orElseThrow(),
                    json.getString("by"),
                    json.getValue("value") == null
                        ? null
                        : LeafJson.decode(json.getValue("value")).orElseThrow()))
        .toList();
  }
}
