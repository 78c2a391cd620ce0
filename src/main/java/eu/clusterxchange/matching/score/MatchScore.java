package eu.clusterxchange.matching.score;

import java.time.LocalDate;

/** How well two profiles complement each other, from 0 to 100. The order of the two is the same. */
public final class MatchScore {
  public static final int MOST = 100;

  private static final Term[] TERMS = Term.values();

  private MatchScore() {}

  /** Percent, rounded half up; windows count from {@code today} on. */
  public static int of(Wishes one, Wishes two, LocalDate today) {
    Share sum = Share.NONE;
    for (Term term : TERMS) {
      sum = sum.plus(term.points(one, two, today));
    }
    return sum.rounded();
  }
}
