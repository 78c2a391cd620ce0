package eu.clusterxchange.commitments.editing;

import java.util.SplittableRandom;

/** Random texts with pairs in them, and operations on them that split none. */
public final class RandomTexts {

  private static final String[] CHARACTERS = {
    "a", "b", "c", "d", "e", " ", "\n", "é", "ß", "\uD83D\uDE00", "\uD834\uDD1E", "中"
  };

  private RandomTexts() {}

  public static String text(SplittableRandom random, int characters) {
    var text = new StringBuilder();
    for (int i = 0; i < characters; i++) {
      text.append(CHARACTERS[random.nextInt(CHARACTERS.length)]);
    }
    return text.toString();
  }

  /** May be the identity. */
  public static TextOperation operation(SplittableRandom random, String on) {
    var operation = TextOperation.builder();
    int position = 0;
    while (position < on.length()) {
      int length = wholeCharacters(on, position, 1 + random.nextInt(6));
      switch (random.nextInt(5)) {
        case 0 -> operation.insert(text(random, 1 + random.nextInt(4)));
        case 1 -> {
          operation.remove(length);
          position += length;
        }
        default -> {
          operation.keep(length);
          position += length;
        }
      }
    }
    if (random.nextInt(4) == 0) {
      operation.insert(text(random, 1 + random.nextInt(3)));
    }
    return operation.build();
  }

  /** One change at one place, as a person at a keyboard makes it; never the identity. */
  public static TextOperation keystroke(SplittableRandom random, String on) {
    int position = on.isEmpty() ? 0 : wholeCharacters(on, 0, random.nextInt(on.length() + 1));
    int rest = on.length() - position;
    boolean removes = rest > 0 && random.nextInt(3) == 0;
    var operation = TextOperation.builder().keep(position);
    if (removes) {
      operation.remove(wholeCharacters(on, position, 1 + random.nextInt(Math.min(rest, 8))));
    }
    if (!removes || random.nextInt(4) == 0) {
      operation.insert(text(random, 1 + random.nextInt(3)));
    }
    return operation.build();
  }

  /** The given length, one more when it would end inside a pair, and never behind the end. */
  private static int wholeCharacters(String text, int from, int length) {
    int end = Math.min(text.length(), from + length);
    boolean inside =
        end > 0
            && end < text.length()
            && Character.isHighSurrogate(text.charAt(end - 1))
            && Character.isLowSurrogate(text.charAt(end));
    return (inside ? end + 1 : end) - from;
  }
}
