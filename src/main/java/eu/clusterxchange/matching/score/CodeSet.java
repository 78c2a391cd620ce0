package eu.clusterxchange.matching.score;

/**
 * A set of codes of one list by their places in it, so that thousands of pairs can be compared
 * while somebody waits.
 *
 * @param low places 0 to 63
 * @param high places 64 to 127
 */
public record CodeSet(long low, long high) {
  public static final int PLACES = 2 * Long.SIZE;
  public static final CodeSet EMPTY = new CodeSet(0, 0);

  public CodeSet with(int place) {
    return place < Long.SIZE
        ? new CodeSet(low | 1L << place, high)
        : new CodeSet(low, high | 1L << place);
  }

  public CodeSet and(CodeSet other) {
    return new CodeSet(low & other.low, high & other.high);
  }

  public CodeSet or(CodeSet other) {
    return new CodeSet(low | other.low, high | other.high);
  }

  public boolean meets(CodeSet other) {
    return (low & other.low) != 0 || (high & other.high) != 0;
  }

  public boolean has(int place) {
    return ((place < Long.SIZE ? low : high) >>> place & 1) == 1;
  }

  public boolean isEmpty() {
    return low == 0 && high == 0;
  }

  public int size() {
    return Long.bitCount(low) + Long.bitCount(high);
  }
}
