package eu.clusterxchange.commitments.editing;

/**
 * Puts a new row, with all it holds, directly after another.
 *
 * @param after null for the beginning; once executed, a live row
 */
public record InsertRow(FieldPath field, Row row, String after) implements Operation {

  /** Whether the row or one inside it has this id. */
  boolean brings(String rowId) {
    return brings(row, rowId);
  }

  private static boolean brings(Row row, String rowId) {
    if (row.id().equals(rowId)) {
      return true;
    }
    for (var value : row.cells().values()) {
      if (value instanceof Rows rows && rows.all().stream().anyMatch(r -> brings(r, rowId))) {
        return true;
      }
    }
    return false;
  }
}
