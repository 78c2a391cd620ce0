package eu.clusterxchange.platform.http;

import eu.clusterxchange.platform.id.Ids;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.UUID;

/**
 * Reads the members of a live command's body; what is missing or of the wrong kind is a problem
 * that points at it.
 */
public record Fields(JsonObject body) {

  public UUID id(String name) {
    return Ids.parse(body.getValue(name) instanceof String text ? text : null)
        .orElseThrow(() -> fault(name, "'" + name + "' must be an id."));
  }

  /**
   * A text of {@code min} to {@code max} UTF-16 units, without control characters other than line
   * breaks and tabs, and without half characters.
   */
  public String text(String name, int min, int max) {
    if (!(body.getValue(name) instanceof String text)) {
      throw fault(name, "'" + name + "' must be a text.");
    }
    if (text.length() < min || (min > 0 && text.isBlank())) {
      throw fault(name, "'" + name + "' is empty or too short.");
    }
    if (text.length() > max) {
      throw fault(name, "'" + name + "' is longer than " + max + " characters.");
    }
    if (!storable(text)) {
      throw fault(name, "'" + name + "' contains characters that cannot be stored.");
    }
    return text;
  }

  public long number(String name, long min, long max) {
    Long value = optionalNumber(name, min, max);
    if (value == null) {
      throw fault(name, "'" + name + "' must be a whole number.");
    }
    return value;
  }

  /** Null when it is not there. */
  public Long optionalNumber(String name, long min, long max) {
    Object value = body.getValue(name);
    if (value == null) {
      return null;
    }
    boolean whole = value instanceof Integer || value instanceof Long;
    if (!whole || ((Number) value).longValue() < min || ((Number) value).longValue() > max) {
      throw fault(name, "'" + name + "' must be a whole number from " + min + " to " + max + ".");
    }
    return ((Number) value).longValue();
  }

  public JsonArray array(String name) {
    if (body.getValue(name) instanceof JsonArray array) {
      return array;
    }
    throw fault(name, "'" + name + "' must be a list.");
  }

  private static ProblemException fault(String name, String detail) {
    return Problem.field("/" + name, detail).exception();
  }

  /** False for control characters other than line breaks and tabs, and for half characters. */
  public static boolean storable(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' && c != '\n' && c != '\r' && c != '\t') {
        return false;
      }
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(c)) {
        return false;
      }
    }
    return true;
  }
}
