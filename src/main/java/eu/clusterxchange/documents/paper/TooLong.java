package eu.clusterxchange.documents.paper;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** There is more text than a document can hold; laying it out would take all memory. */
public final class TooLong extends RuntimeException {
  /** Some 250 pages. */
  static final int CHARACTERS = 1_000_000;

  private TooLong(int characters) {
    super("the texts have %d characters, more than %d".formatted(characters, CHARACTERS));
  }

  static void check(CommitmentPaper paper) {
    int characters = count(paper.content());
    if (characters > CHARACTERS) {
      throw new TooLong(characters);
    }
  }

  private static int count(Object value) {
    if (value instanceof String text) {
      return text.length();
    }
    if (value instanceof JsonObject object) {
      return object.stream().mapToInt(entry -> count(entry.getValue())).sum();
    }
    return value instanceof JsonArray array ? array.stream().mapToInt(TooLong::count).sum() : 0;
  }
}
