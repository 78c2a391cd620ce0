package eu.clusterxchange.matching.score;

/** An exact part of a whole, so that equal pairs never differ by how they were added up. */
public record Share(long part, long whole) {
  static final Share NONE = new Share(0, 1);
  static final Share HALF = new Share(1, 2);
  static final Share ALL = new Share(1, 1);

  /** {@code part} of {@code whole}; half when nothing was asked for. */
  static Share of(int part, int whole) {
    return whole == 0 ? HALF : new Share(part, whole);
  }

  Share plus(Share other) {
    return whole == other.whole
        ? new Share(part + other.part, whole)
        : new Share(part * other.whole + other.part * whole, whole * other.whole);
  }

  Share times(long factor) {
    return new Share(part * factor, whole);
  }

  Share halved() {
    return new Share(part, whole * 2);
  }

  /** To the nearest whole number, half up. */
  int rounded() {
    return (int) ((2 * part + whole) / (2 * whole));
  }

  /** With one digit after the point, half up. */
  public double tenths() {
    return times(10).rounded() / 10.0;
  }
}
