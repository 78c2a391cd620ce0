package eu.clusterxchange.commitments;

import eu.clusterxchange.commitments.editing.Field;
import eu.clusterxchange.commitments.editing.FieldKind;
import eu.clusterxchange.commitments.editing.FieldPath;
import eu.clusterxchange.commitments.editing.Fields;
import eu.clusterxchange.commitments.editing.Form;
import eu.clusterxchange.commitments.editing.Leaf;
import eu.clusterxchange.commitments.editing.Section;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads the form file strictly: an unknown key or kind stops the server with the place named. */
final class FormReader {

  private static final int MAX_TEXT = 20_000;
  private static final int MAX_ROWS = 400;
  private static final double MAX_NUMBER = 1e9;
  private static final Set<String> COMMON =
      Set.of("path", "kind", "label", "help", "required", "readOnly", "default");

  Form read(JsonObject file) {
    var sections = new ArrayList<Section>();
    var ids = new HashSet<String>();
    for (var json : objects(file, "sections", "the form")) {
      var id = text(json, "id", "a section");
      onlyKeys(json, Set.of("id", "title", "text", "fields"), id);
      if (!ids.add(id)) {
        throw wrong(id, "is the id of two sections");
      }
      var fields = fields(objects(json, "fields", id), "");
      sections.add(new Section(id, text(json, "title", id), json.getString("text", ""), fields));
    }
    return new Form(sections);
  }

  private List<Field> fields(List<JsonObject> array, String owner) {
    var fields = new ArrayList<Field>();
    for (var json : array) {
      var path = text(json, "path", "a field of " + (owner.isEmpty() ? "the form" : owner));
      var place = owner + path;
      if (FieldPath.parse(path).filter(p -> p.depth() == 0).isEmpty() || path.equals("id")) {
        throw wrong(place, "is not the name of a field");
      }
      fields.add(field(json, path, place));
    }
    return fields;
  }

  private Field field(JsonObject json, String path, String place) {
    try {
      return new Field(
          path,
          text(json, "label", place),
          json.getString("help", ""),
          json.getBoolean("required", false),
          json.getBoolean("readOnly", false),
          kind(json, place),
          initial(json, place));
    } catch (ClassCastException otherType) {
      throw wrong(place, "has a member of another type: " + otherType.getMessage());
    }
  }

  private FieldKind kind(JsonObject json, String place) {
    return switch (text(json, "kind", place)) {
      case "text" -> {
        onlyKeys(json, Set.of("multiline", "maxLength"), COMMON, place);
        yield new FieldKind.Text(
            between(1, json.getInteger("maxLength", MAX_TEXT), MAX_TEXT, "maxLength", place),
            json.getBoolean("multiline", false));
      }
      case "date" -> {
        onlyKeys(json, Set.of(), COMMON, place);
        yield new FieldKind.Date();
      }
      case "number" -> numeric(json, place);
      case "choice" -> choice(json, place);
      case "boolean" -> {
        onlyKeys(json, Set.of(), COMMON, place);
        yield new FieldKind.YesNo();
      }
      case "rows" -> {
        onlyKeys(json, Set.of("row", "fixed", "maxRows"), COMMON, place);
        yield new FieldKind.Table(
            new Fields(fields(objects(json, "row", place), place + ".")),
            json.getBoolean("fixed", false),
            between(1, json.getInteger("maxRows", MAX_ROWS), MAX_ROWS, "maxRows", place));
      }
      default -> throw wrong(place, "has the unknown kind " + json.getString("kind"));
    };
  }

  private FieldKind numeric(JsonObject json, String place) {
    onlyKeys(json, Set.of("min", "max", "step", "format"), COMMON, place);
    var format = json.getString("format");
    if (format != null && !format.equals("time")) {
      throw wrong(place, "has the unknown format " + format);
    }
    double min = json.getDouble("min", -MAX_NUMBER);
    double max = json.getDouble("max", MAX_NUMBER);
    double step = json.getDouble("step", 1.0);
    if (min > max || step <= 0) {
      throw wrong(place, "allows no number");
    }
    return new FieldKind.Numeric(min, max, step, format != null);
  }

  private FieldKind choice(JsonObject json, String place) {
    onlyKeys(json, Set.of("options", "optionsFrom"), COMMON, place);
    var options = new ArrayList<FieldKind.Option>();
    if (json.containsKey("options")) {
      for (var option : objects(json, "options", place)) {
        onlyKeys(option, Set.of("value", "label"), place);
        options.add(
            new FieldKind.Option(text(option, "value", place), text(option, "label", place)));
      }
    }
    var from = json.getString("optionsFrom");
    if (from != null && !from.equals("parties")) {
      throw wrong(place, "has options from unknown " + from);
    }
    if (from == null && options.isEmpty()) {
      throw wrong(place, "has no options");
    }
    return new FieldKind.Choice(options, from != null);
  }

  private static Leaf initial(JsonObject json, String place) {
    var value = json.getValue("default");
    if (value == null) {
      return null;
    }
    if (!place.equals(json.getString("path"))) {
      throw wrong(place, "is in a row and cannot have a default");
    }
    return LeafJson.decode(value)
        .orElseThrow(() -> wrong(place, "has a default of another kind of value"));
  }

  private static int between(int least, int value, int most, String key, String place) {
    if (value < least || value > most) {
      throw wrong(place, key + " is not from " + least + " to " + most);
    }
    return value;
  }

  private static List<JsonObject> objects(JsonObject json, String key, String place) {
    if (!(json.getValue(key) instanceof JsonArray array)) {
      throw wrong(place, "has no list of " + key);
    }
    var objects = new ArrayList<JsonObject>();
    for (var element : array) {
      if (!(element instanceof JsonObject object)) {
        throw wrong(place, "has something else than objects in " + key);
      }
      objects.add(object);
    }
    return objects;
  }

  private static String text(JsonObject json, String key, String place) {
    if (json.getValue(key) instanceof String text && !text.isBlank()) {
      return text;
    }
    throw wrong(place, "has no " + key);
  }

  private static void onlyKeys(JsonObject json, Set<String> own, Set<String> common, String place) {
    var allowed = new HashSet<>(own);
    allowed.addAll(common);
    onlyKeys(json, allowed, place);
  }

  private static void onlyKeys(JsonObject json, Set<String> allowed, String place) {
    for (var key : json.fieldNames()) {
      if (!allowed.contains(key)) {
        throw wrong(place, "has the unknown key " + key);
      }
    }
  }

  private static IllegalArgumentException wrong(String place, String what) {
    return new IllegalArgumentException("form: " + place + " " + what);
  }
}
