package eu.clusterxchange.commitments;

import eu.clusterxchange.commitments.editing.Part;
import eu.clusterxchange.commitments.editing.TextOperation;
import io.vertx.core.json.JsonArray;

/** A text operation on the wire: {@code 5} keeps, {@code "new"} inserts, {@code -3} removes. */
final class TextOperationJson {

  private TextOperationJson() {}

  static JsonArray encode(TextOperation operation) {
    var array = new JsonArray();
    for (var part : operation.parts()) {
      if (part instanceof Part.Keep keep) {
        array.add(keep.length());
      } else if (part instanceof Part.Remove remove) {
        array.add(-remove.length());
      } else {
        array.add(((Part.Insert) part).text());
      }
    }
    return array;
  }

  /**
   * Brings parts in any order into canonical form, which may be the identity.
   *
   * @throws IllegalArgumentException with a sentence for the sender when a part is not one
   */
  static TextOperation decode(JsonArray array) {
    var operation = TextOperation.builder();
    for (var part : array) {
      try {
        add(operation, part);
      } catch (ArithmeticException overflow) {
        throw new IllegalArgumentException("The lengths add up to more than any text has.");
      }
    }
    return operation.build();
  }

  private static void add(TextOperation.Builder operation, Object part) {
    if (part instanceof String text) {
      if (text.isEmpty()) {
        throw new IllegalArgumentException("An insert is empty.");
      }
      PlainText.require(text);
      operation.insert(text);
    } else if (part instanceof Integer number && number > 0) {
      operation.keep(number);
    } else if (part instanceof Integer number && number < 0) {
      operation.remove(Math.negateExact(number));
    } else {
      throw new IllegalArgumentException(
          "A part is a text or a whole number other than 0 and at most 2147483647.");
    }
  }
}
