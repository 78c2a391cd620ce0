package eu.clusterxchange.commitments;

import static eu.clusterxchange.commitments.editing.Operations.text;
import static org.assertj.core.api.Assertions.assertThat;

import eu.clusterxchange.commitments.editing.RandomTexts;
import eu.clusterxchange.commitments.editing.TextOperation;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.SplittableRandom;

/**
 * Cases of the text type that the browser's twin must solve alike: some with a result written by
 * hand, then random ones.
 */
final class TextVectors {

  private static final int RANDOM_CASES = 60;
  private static final long SEED = 20260707;

  private final JsonArray normalise = new JsonArray();
  private final JsonArray refuse = new JsonArray();
  private final JsonArray apply = new JsonArray();
  private final JsonArray compose = new JsonArray();
  private final JsonArray transform = new JsonArray();

  private TextVectors() {}

  static JsonObject create() {
    var vectors = new TextVectors();
    vectors.writtenByHand();
    vectors.random(new SplittableRandom(SEED));
    return new JsonObject()
        .put("normalise", vectors.normalise)
        .put("refuse", vectors.refuse)
        .put("apply", vectors.apply)
        .put("compose", vectors.compose)
        .put("transform", vectors.transform);
  }

  private void writtenByHand() {
    normalises("[5]", text());
    normalises("[2,-3,\"x\"]", text(2, "x", -3));
    normalises("[1,1,\"a\",\"b\",-1,-1,4]", text(2, "ab", -2));
    normalises("[2,-1,\"x\",-2,\"y\",3]", text(2, "xy", -3));
    normalises("[]", text());
    for (var raw :
        new String[] {
          "[0]",
          "[\"\"]",
          "[1.5]",
          "[null]",
          "[true]",
          "[[1]]",
          "[{}]",
          "[2147483648]",
          "[-2147483648]",
          "[2147483647,1,\"a\"]",
          "[\"\\ud83d\"]",
          "[\"\\ude00\\ud83d\"]",
          "[\"a\\u0000\"]"
        }) {
      refuses(raw);
    }

    applies("Hello old world", text(6, "new", -3), "Hello new world");
    applies("", text("a"), "a");
    applies("abc", text(3, "!"), "abc!");
    applies("abc", text(-3), "");
    applies("a\uD83D\uDE00b", text(1, "x", -2), "axb");
    applies("a\uD83D\uDE00b", text(3, "\uD83D\uDE00"), "a\uD83D\uDE00\uD83D\uDE00b");

    composes(text(2, "x"), text(3, "y"), text(2, "xy"));
    composes(text(2, "x"), text(2, -1), text());
    composes(text(2, -2), text(2, "ab", -1), text(2, "ab", -3));
    composes(text("abc"), text(1, -1), text("ac"));
    composes(text(4, "a"), text("b"), text("b", 4, "a"));
    composes(text(1, "ab", -2), text(2, "c", -3), text(1, "ac", -4));

    transforms(text(1, "A"), text(1, "bb"), true, text(1, "A"));
    transforms(text(1, "A"), text(1, "bb"), false, text(3, "A"));
    transforms(text(3, "x"), text(1, -4), true, text(1, "x"));
    transforms(text(1, -4), text(3, "x"), false, text(1, -2, 1, -2));
    transforms(text(1, -3), text(2, -3), true, text(1, -1));
    transforms(text(1, -3), text(-5), true, text());
    transforms(text(2, "x"), text(2, -2), false, text(2, "x"));
    transforms(text(2, -2), text(2, "x"), true, text(3, -2));
    transforms(text(2, "A", -2), text(2, "B", -2), true, text(2, "A"));
    transforms(text(2, "A", -2), text(2, "B", -2), false, text(3, "A"));
    transforms(text(2, "A", -2), text(2, "B", -1), true, text(2, "A", 1, -1));
    transforms(text(4, "x"), text(1, "yy", -1, 1, -1), false, text(4, "x"));
    transforms(text(), text(1, "y"), true, text());
  }

  private void random(SplittableRandom random) {
    for (int i = 0; i < RANDOM_CASES; i++) {
      var on = RandomTexts.text(random, random.nextInt(24));
      var first = RandomTexts.operation(random, on);
      var second = RandomTexts.operation(random, on);
      boolean tie = random.nextBoolean();
      applies(on, first, first.apply(on));
      transforms(first, second, tie, first.transform(second, tie));
      transforms(second, first, !tie, second.transform(first, !tie));
      var then = RandomTexts.operation(random, first.apply(on));
      composes(first, then, first.compose(then));
    }
  }

  private void normalises(String raw, TextOperation result) {
    var parts = new JsonArray(raw);
    assertThat(TextOperationJson.decode(parts)).as(raw).isEqualTo(result);
    normalise.add(new JsonObject().put("raw", parts).put("result", json(result)));
  }

  /** Kept as JSON text, so that a reader meets the escapes and fractions as they were sent. */
  private void refuses(String raw) {
    try {
      TextOperationJson.decode(new JsonArray(raw));
    } catch (IllegalArgumentException expected) {
      refuse.add(new JsonObject().put("raw", raw));
      return;
    }
    throw new AssertionError("accepted: " + raw);
  }

  private void applies(String on, TextOperation operation, String result) {
    assertThat(operation.apply(on)).as("%s on '%s'", operation, on).isEqualTo(result);
    apply.add(
        new JsonObject().put("text", on).put("operation", json(operation)).put("result", result));
  }

  private void composes(TextOperation first, TextOperation then, TextOperation result) {
    assertThat(first.compose(then)).as("%s then %s", first, then).isEqualTo(result);
    compose.add(
        new JsonObject()
            .put("first", json(first))
            .put("then", json(then))
            .put("result", json(result)));
  }

  private void transforms(
      TextOperation operation, TextOperation against, boolean first, TextOperation result) {
    assertThat(operation.transform(against, first))
        .as("%s against %s, %s", operation, against, first)
        .isEqualTo(result);
    transform.add(
        new JsonObject()
            .put("operation", json(operation))
            .put("against", json(against))
            .put("first", first)
            .put("result", json(result)));
  }

  private static JsonArray json(TextOperation operation) {
    return TextOperationJson.encode(operation);
  }
}
