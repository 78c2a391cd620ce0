package eu.clusterxchange.commitments.editing;

/** Row ids are UUIDs made by the client that inserts the row, lower case, never used twice. */
public final class RowId {

  private static final int LENGTH = 36;

  private RowId() {}

  public static boolean isCanonical(String id) {
    if (id.length() != LENGTH) {
      return false;
    }
    for (int i = 0; i < LENGTH; i++) {
      char c = id.charAt(i);
      boolean hyphen = i == 8 || i == 13 || i == 18 || i == 23;
      boolean fits = hyphen ? c == '-' : (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
      if (!fits) {
        return false;
      }
    }
    return true;
  }
}
