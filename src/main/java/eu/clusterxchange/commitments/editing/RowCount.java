package eu.clusterxchange.commitments.editing;

/** Counts rows at all depths and finds ids among them. */
final class RowCount {

  private RowCount() {}

  static int live(Cells cells) {
    int sum = 0;
    for (var value : cells.values()) {
      if (value instanceof Rows rows) {
        for (var row : rows.all()) {
          if (row.isLive()) {
            sum += 1 + live(row.cells());
          }
        }
      }
    }
    return sum;
  }

  /** Live and removed. */
  static int known(Cells cells) {
    int sum = 0;
    for (var value : cells.values()) {
      if (value instanceof Rows rows) {
        for (var row : rows.all()) {
          sum += 1 + known(row.cells());
        }
      }
    }
    return sum;
  }

  static boolean knows(Cells cells, String rowId) {
    for (var value : cells.values()) {
      if (value instanceof Rows rows) {
        if (rows.find(rowId) != null) {
          return true;
        }
        for (var row : rows.all()) {
          if (knows(row.cells(), rowId)) {
            return true;
          }
        }
      }
    }
    return false;
  }
}
