package eu.clusterxchange.profiles;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;

/**
 * Reads the fields of a profile. The kinds of the members are those of the contract; a date that is
 * none counts as not given, which the form has to look at before.
 */
record ProfileFields(JsonObject json) {

  /** Without space around it; null when nothing is said. */
  String text(String name) {
    String text = json.getString(name);
    return text == null || text.isBlank() ? null : text.strip();
  }

  /** Each once, in the order given. */
  List<String> codes(String name) {
    JsonArray array = json.getJsonArray(name);
    return array == null ? List.of() : array.stream().map(String.class::cast).distinct().toList();
  }

  Integer number(String name) {
    return json.getInteger(name);
  }

  Boolean truth(String name) {
    return json.getBoolean(name);
  }

  boolean ticked(String name) {
    return Boolean.TRUE.equals(json.getBoolean(name));
  }

  LocalDate date(String name) {
    String text = text(name);
    return text == null ? null : parsed(text);
  }

  UUID id(String name) {
    String text = text(name);
    return text == null ? null : UUID.fromString(text);
  }

  static LocalDate parsed(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  /** Puts a list as it is sent and stored. */
  static JsonArray array(List<String> codes) {
    return new JsonArray(List.copyOf(codes));
  }

  static String text(Object value) {
    return value == null ? null : value.toString();
  }
}
