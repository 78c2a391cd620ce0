package eu.clusterxchange.commitments.rules;

import eu.clusterxchange.commitments.editing.Cells;
import eu.clusterxchange.commitments.editing.Leaf;
import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * When the exchange is planned and how long it lasts.
 *
 * @param start and {@code end}: null while not filled
 * @param days working days agreed; null while not filled
 * @param hostDayMinutes of a normal working day at the host
 */
record Period(LocalDate start, LocalDate end, Integer days, int hostDayMinutes) {
  static final int FULL_DAY_MINUTES = 8 * 60;

  static Period of(Cells form) {
    Double days = number(form, "plannedDays");
    Double hours = number(form, "hostDayHours");
    return new Period(
        date(form, "plannedStart"),
        date(form, "plannedEnd"),
        days == null ? null : (int) Math.round(days),
        hours == null ? FULL_DAY_MINUTES : (int) Math.round(hours * 60));
  }

  /** Both days are known and in order. */
  boolean isWindow() {
    return start != null && end != null && !end.isBefore(start);
  }

  boolean contains(LocalDate day) {
    return !day.isBefore(start) && !day.isAfter(end);
  }

  /** From how many minutes of work on a day is a full one (D6). */
  int fullDayMinutes() {
    return Math.min(FULL_DAY_MINUTES, hostDayMinutes);
  }

  /** Null when it holds no date. */
  static LocalDate date(Cells cells, String name) {
    try {
      String text = cells.text(name);
      return text.isEmpty() ? null : LocalDate.parse(text);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** Null when it holds no number. */
  static Double number(Cells cells, String name) {
    return cells.value(name) instanceof Leaf.Numeral numeral ? (Double) numeral.number() : null;
  }
}
