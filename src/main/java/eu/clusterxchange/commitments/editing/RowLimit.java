package eu.clusterxchange.commitments.editing;

import java.util.Set;

/** How many rows a form holds. */
final class RowLimit {

  /** Live rows of a form, at all depths. */
  static final int MAX_LIVE = 400;

  /** With those removed, whose ids stay taken: nobody can make a commitment grow without end. */
  static final int MAX_KNOWN = 20_000;

  private RowLimit() {}

  static void check(
      Content content, Field field, FieldKind.Table table, Rows rows, Set<String> newIds) {
    for (var id : newIds) {
      if (RowCount.knows(content.cells(), id)) {
        throw new Objection(
            RefusalReason.ROW_ID_USED, "The id %s was used for another row.".formatted(id));
      }
    }
    if (rows.live().size() >= table.maxRows()) {
      throw tooMany(field.label(), table.maxRows());
    }
    if (RowCount.live(content.cells()) + newIds.size() > MAX_LIVE) {
      throw tooMany("The form", MAX_LIVE);
    }
    if (RowCount.known(content.cells()) + newIds.size() > MAX_KNOWN) {
      throw new Objection(
          RefusalReason.TOO_MANY_ROWS, "Too many rows were added and removed in this form.");
    }
  }

  private static Objection tooMany(String where, int limit) {
    return new Objection(
        RefusalReason.TOO_MANY_ROWS, "“%s” holds at most %d rows.".formatted(where, limit));
  }
}
