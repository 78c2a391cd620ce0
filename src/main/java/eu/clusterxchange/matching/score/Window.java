package eu.clusterxchange.matching.score;

import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * When somebody has time, both days included.
 *
 * @param from null when it is open to the past
 * @param to null when it is open to the future
 */
public record Window(LocalDate from, LocalDate to) {
  private static final int WEEK = 7;
  private static final int WORKING_DAYS = 5;

  /** Neither day was named. */
  public boolean unanswered() {
    return from == null && to == null;
  }

  /** The days that both have from {@code today} on. */
  public Window with(Window other, LocalDate today) {
    return new Window(later(later(from, other.from), today), earlier(to, other.to));
  }

  /** Monday to Friday; no more than {@code enough}. The window has a beginning. */
  public int workingDays(int enough) {
    if (to == null) {
      return enough;
    }
    long days = to.toEpochDay() - from.toEpochDay() + 1;
    if (days <= 0) {
      return 0;
    }
    long whole = days / WEEK * WORKING_DAYS;
    long first = from.getDayOfWeek().getValue();
    for (long day = 0; day < days % WEEK; day++) {
      whole += (first - 1 + day) % WEEK < DayOfWeek.SATURDAY.getValue() - 1 ? 1 : 0;
    }
    return (int) Math.min(enough, whole);
  }

  public boolean meets(Window other) {
    return !after(from, other.to) && !after(other.from, to);
  }

  private static boolean after(LocalDate from, LocalDate to) {
    return from != null && to != null && from.isAfter(to);
  }

  private static LocalDate later(LocalDate one, LocalDate two) {
    return one == null || (two != null && two.isAfter(one)) ? two : one;
  }

  private static LocalDate earlier(LocalDate one, LocalDate two) {
    return one == null || (two != null && two.isBefore(one)) ? two : one;
  }
}
