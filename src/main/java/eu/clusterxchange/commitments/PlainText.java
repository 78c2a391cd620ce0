package eu.clusterxchange.commitments;

/** Text that UTF-8 and the database can hold. */
final class PlainText {

  private PlainText() {}

  /**
   * @throws IllegalArgumentException when half a surrogate pair stands alone, or at U+0000, which
   *     PostgreSQL cannot store
   */
  static String require(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0) {
        throw new IllegalArgumentException("A text holds the character U+0000.");
      }
      if (Character.isSurrogate(c)) {
        boolean pair =
            Character.isHighSurrogate(c)
                && i + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(i + 1));
        if (!pair) {
          throw new IllegalArgumentException("A text holds half a character.");
        }
        i++;
      }
    }
    return text;
  }
}
