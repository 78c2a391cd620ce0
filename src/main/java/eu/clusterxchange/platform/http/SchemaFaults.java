package eu.clusterxchange.platform.http;

import eu.clusterxchange.platform.http.Problem.FieldError;
import io.vertx.json.schema.OutputUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns what a JSON schema says of a body into one sentence for each field. */
final class SchemaFaults {
  private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");

  private SchemaFaults() {}

  static List<FieldError> of(OutputUnit outcome) {
    Map<String, FieldError> faults = new LinkedHashMap<>();
    if (outcome.getErrors() != null) {
      outcome.getErrors().forEach(unit -> add(faults, unit));
    }
    return List.copyOf(faults.values());
  }

  private static void add(Map<String, FieldError> faults, OutputUnit unit) {
    String location = unit.getKeywordLocation() == null ? "" : unit.getKeywordLocation();
    String keyword = location.substring(location.lastIndexOf('/') + 1);
    String where =
        unit.getInstanceLocation() == null ? "" : unit.getInstanceLocation().replaceFirst("^#", "");
    String error = String.valueOf(unit.getError());
    switch (keyword) {
      case "required" -> put(faults, where + "/" + quoted(error), "This must be filled in.");
      case "additionalProperties", "unevaluatedProperties" -> unknown(faults, where);
      case "maxLength" -> put(faults, where, "This is too long.");
      case "minLength" -> put(faults, where, "This is too short.");
      case "type" -> put(faults, where, "This has the wrong type.");
      case "enum", "const" -> put(faults, where, "This is not one of the possible values.");
      case "pattern", "format" -> put(faults, where, "This does not have the right form.");
      case "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum" ->
          put(faults, where, "This number is out of range.");
      case "properties", "items", "$ref", "allOf", "false" -> {}
      default -> put(faults, where, "This cannot be accepted (" + keyword + ").");
    }
  }

  /** The library says this also of known fields that have a fault, after that fault. */
  private static void unknown(Map<String, FieldError> faults, String pointer) {
    boolean known = faults.keySet().stream().anyMatch(at -> (at + "/").startsWith(pointer + "/"));
    if (!known) {
      put(faults, pointer, "This field is not known here.");
    }
  }

  private static void put(Map<String, FieldError> faults, String pointer, String detail) {
    faults.putIfAbsent(pointer, new FieldError(pointer, detail));
  }

  private static String quoted(String error) {
    Matcher matcher = QUOTED.matcher(error);
    return matcher.find() ? matcher.group(1) : "";
  }
}
