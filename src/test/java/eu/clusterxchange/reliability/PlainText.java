package eu.clusterxchange.reliability;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/**
 * Text operations on a plain string, written anew so that a fault of the product is not repeated
 * here.
 */
final class PlainText {
  private PlainText() {}

  /** The field's text after these operations as executed; other fields are none of our business. */
  static String after(String text, String field, JsonArray operations) {
    String now = text;
    for (Object entry : operations) {
      var operation = (JsonObject) entry;
      if (field.equals(operation.getString("field")) && operation.containsKey("text")) {
        now = apply(now, operation.getJsonArray("text"));
      }
    }
    return now;
  }

  private static String apply(String text, JsonArray parts) {
    var after = new StringBuilder();
    int at = 0;
    for (Object part : parts) {
      if (part instanceof String inserted) {
        after.append(inserted);
      } else {
        int length = (Integer) part;
        if (length > 0) {
          after.append(text, at, at + length);
        }
        at += Math.abs(length);
      }
    }
    return after.append(text, at, text.length()).toString();
  }
}
