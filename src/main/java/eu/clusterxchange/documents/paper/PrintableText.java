package eu.clusterxchange.documents.paper;

import java.text.Normalizer;
import java.util.function.IntPredicate;

/** What people typed, made of nothing but characters that can be printed. */
final class PrintableText {
  private static final int REPLACEMENT = 0xFFFD;

  private PrintableText() {}

  /**
   * Characters that no font has become a visible replacement. So do those of scripts written from
   * right to left, which would come out in the wrong order. What is invisible by nature is left
   * out.
   *
   * @param known whether some font has the character
   */
  static String of(String typed, IntPredicate known) {
    var printable = new StringBuilder(typed.length());
    Normalizer.normalize(typed, Normalizer.Form.NFC)
        .replace("\r\n", "\n")
        .codePoints()
        .map(PrintableText::plain)
        .filter(c -> c == '\n' || !isInvisible(c))
        .map(c -> c == '\n' || (known.test(c) && !isRightToLeft(c)) ? c : REPLACEMENT)
        .forEach(printable::appendCodePoint);
    return printable.toString();
  }

  /** Line breaks and spaces of all kinds as the ones everybody knows; the fixed space stays. */
  private static int plain(int c) {
    return switch (c) {
      case '\r', '\u000B', '\f', '\u0085', '\u2028', '\u2029' -> '\n';
      case '\t' -> ' ';
      default -> c != '\u00A0' && Character.getType(c) == Character.SPACE_SEPARATOR ? ' ' : c;
    };
  }

  private static boolean isInvisible(int c) {
    int type = Character.getType(c);
    boolean variationSelector = (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF);
    return type == Character.CONTROL || type == Character.FORMAT || variationSelector;
  }

  private static boolean isRightToLeft(int c) {
    byte direction = Character.getDirectionality(c);
    return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }
}
