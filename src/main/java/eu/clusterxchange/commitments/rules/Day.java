package eu.clusterxchange.commitments.rules;

import eu.clusterxchange.commitments.editing.Cells;
import eu.clusterxchange.commitments.editing.Row;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * A table of the agenda.
 *
 * @param date null while not filled
 * @param sessions those whose hours are known, by start
 */
record Day(String path, LocalDate date, List<Session> sessions) {
  private static final String AGENDA = "agenda";

  static List<Day> of(Cells form) {
    return form.rows(AGENDA).live().stream().map(Day::of).toList();
  }

  private static Day of(Row row) {
    String path = AGENDA + "." + row.id();
    return new Day(
        path,
        Period.date(row.cells(), "date"),
        row.cells().rows("sessions").live().stream()
            .map(session -> Session.of(session, path + ".sessions"))
            .filter(Objects::nonNull)
            .sorted(Comparator.comparingInt(Session::start))
            .toList());
  }

  /** Minutes in which somebody works; what overlaps counts once. */
  int workMinutes() {
    int minutes = 0;
    int until = 0;
    for (Session session : sessions) {
      if (session.works() && session.isInOrder()) {
        minutes += Math.max(0, session.end() - Math.max(until, session.start()));
        until = Math.max(until, session.end());
      }
    }
    return minutes;
  }
}
