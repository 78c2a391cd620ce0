package eu.clusterxchange.commitments;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * JSON of which every program writes the same bytes (RFC 8785), so that a hash over it can be
 * checked by anybody: members sorted by UTF-16 units, no white space, the shortest escapes. Numbers
 * are whole or have few decimals, as the form holds them; others are refused.
 */
public final class CanonicalJson {
  private CanonicalJson() {}

  /** The SHA-256 over the UTF-8 bytes. */
  public static byte[] sha256(JsonObject json) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(of(json).getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  public static String of(JsonObject json) {
    var text = new StringBuilder();
    write(json, text);
    return text.toString();
  }

  private static void write(Object value, StringBuilder into) {
    if (value instanceof JsonObject object) {
      write(object, into);
    } else if (value instanceof JsonArray array) {
      write(array, into);
    } else if (value instanceof String text) {
      write(text, into);
    } else if (value instanceof Number number) {
      into.append(number(number));
    } else {
      into.append(value);
    }
  }

  private static void write(JsonObject object, StringBuilder into) {
    char before = '{';
    for (Map.Entry<String, Object> member : new TreeMap<>(object.getMap()).entrySet()) {
      into.append(before);
      write(member.getKey(), into);
      into.append(':');
      write(object.getValue(member.getKey()), into);
      before = ',';
    }
    into.append(object.isEmpty() ? "{}" : "}");
  }

  private static void write(JsonArray array, StringBuilder into) {
    into.append('[');
    for (int i = 0; i < array.size(); i++) {
      if (i > 0) {
        into.append(',');
      }
      write(array.getValue(i), into);
    }
    into.append(']');
  }

  private static void write(String text, StringBuilder into) {
    into.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> into.append("\\\"");
        case '\\' -> into.append("\\\\");
        case '\b' -> into.append("\\b");
        case '\t' -> into.append("\\t");
        case '\n' -> into.append("\\n");
        case '\f' -> into.append("\\f");
        case '\r' -> into.append("\\r");
        default -> {
          if (c < ' ') {
            into.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
          } else {
            into.append(c);
          }
        }
      }
    }
    into.append('"');
  }

  private static String number(Number number) {
    double value = number.doubleValue();
    if (value == Math.rint(value) && Math.abs(value) <= 1L << 53) {
      return Long.toString((long) value);
    }
    String text = Double.toString(value);
    if (text.contains("E") || !Double.isFinite(value)) {
      throw new IllegalArgumentException("no number of the form: " + text);
    }
    return text;
  }
}
