package eu.clusterxchange.commitments.rules;

import eu.clusterxchange.commitments.editing.Row;
import java.util.Set;

/**
 * A part of a day's agenda whose hours are known.
 *
 * @param start and {@code end}: minutes since midnight
 * @param works whether it counts as working time: a coffee break does (domain 4.5)
 */
record Session(String path, int start, int end, boolean works) {
  private static final Set<String> NO_WORK = Set.of("LUNCH", "CHECK_IN", "CHECK_OUT");

  /** Null while its hours are not filled. */
  static Session of(Row row, String rows) {
    Double start = Period.number(row.cells(), "start");
    Double end = Period.number(row.cells(), "end");
    return start == null || end == null
        ? null
        : new Session(
            rows + "." + row.id(),
            (int) Math.round(start),
            (int) Math.round(end),
            !NO_WORK.contains(row.cells().text("kind")));
  }

  boolean isInOrder() {
    return end > start;
  }
}
