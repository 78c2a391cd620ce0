package eu.clusterxchange.commitments.editing;

import java.util.Objects;

/**
 * A row, or the tombstone of one: a removed row keeps its id and its place, not its content.
 *
 * @param removal null while the row is live
 */
public record Row(String id, Cells cells, Removal removal) {

  public Row {
    Objects.requireNonNull(id);
    Objects.requireNonNull(cells);
  }

  public Row(String id, Cells cells) {
    this(id, cells, null);
  }

  public boolean isLive() {
    return removal == null;
  }

  Row with(Cells changed) {
    return new Row(id, changed, removal);
  }

  Row buried(Removal by) {
    return new Row(id, cells.buried(), by);
  }
}
