package eu.clusterxchange.commitments.rules;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** The days from Monday to Friday. */
final class Weekdays {
  /** Nobody has to count the days of centuries: an exchange lasts a month. */
  private static final int MOST = 366;

  private Weekdays() {}

  static boolean includes(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
  }

  /** How many there are from the first to the last day, both counted; of at most a year. */
  static int between(LocalDate first, LocalDate last) {
    return (int) first.datesUntil(last.plusDays(1)).limit(MOST).filter(Weekdays::includes).count();
  }

  static LocalDate after(LocalDate day) {
    LocalDate next = day.plusDays(1);
    while (!includes(next)) {
      next = next.plusDays(1);
    }
    return next;
  }
}
