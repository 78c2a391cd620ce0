package eu.clusterxchange.commitments.editing;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What a commitment says at one revision; immutable. Versions share what did not change, so an edit
 * costs the copy of its own row and the list around it.
 */
public record Content(Cells cells) {

  public static final Content EMPTY = new Content(Cells.EMPTY);

  /** A new commitment's content: empty, with the form's initial values. */
  public static Content initial(Form form) {
    var cells = Cells.EMPTY;
    for (var field : form.fields().all()) {
      cells = cells.with(field.path(), field.initial());
    }
    return new Content(cells);
  }

  /**
   * This content after executed operations, as they stand in the log.
   *
   * @throws IllegalStateException when the log does not belong to this content
   */
  public Content replay(List<Operation> executed, String account, long revision) {
    try {
      var content = this;
      for (var operation : executed) {
        content = content.apply(operation, new Removal(account, revision));
      }
      return content;
    } catch (IllegalArgumentException misfit) {
      throw new IllegalStateException("revision " + revision + " does not follow", misfit);
    }
  }

  Content apply(Operation operation, Removal removal) {
    return new Content(
        change(cells, operation.field(), 0, value -> applied(operation, value, removal)));
  }

  /** Finds the owner of the field at the end of the path. */
  Location locate(FieldPath path) {
    var owner = cells;
    for (int level = 0; level < path.depth(); level++) {
      var row = owner.rows(path.name(level)).find(path.rowId(level));
      if (row == null) {
        return new Location.Unknown(path.rowId(level));
      }
      if (!row.isLive()) {
        return new Location.Removed(row.removal());
      }
      owner = row.cells();
    }
    return new Location.Live(owner);
  }

  private static Cells change(Cells cells, FieldPath path, int level, UnaryOperator<Value> change) {
    var name = path.name(level);
    if (level == path.depth()) {
      return cells.with(name, change.apply(cells.value(name)));
    }
    var rows = cells.rows(name);
    var row = rows.find(path.rowId(level));
    if (row == null || !row.isLive()) {
      throw new IllegalStateException("there is no live row at " + path);
    }
    var changed = change(row.cells(), path, level + 1, change);
    return cells.with(name, rows.replace(row.with(changed)));
  }

  private static Value applied(Operation operation, Value value, Removal removal) {
    if (operation instanceof TextEdit edit) {
      var text = value instanceof Leaf.Text present ? present.text() : "";
      return new Leaf.Text(edit.text().apply(text));
    }
    if (operation instanceof SetValue set) {
      return set.value();
    }
    var rows = value instanceof Rows present ? present : Rows.NONE;
    if (operation instanceof InsertRow insert) {
      return rows.insert(insert.row(), insert.after());
    }
    if (operation instanceof RemoveRow remove) {
      return rows.remove(remove.rowId(), removal);
    }
    var move = (MoveRow) operation;
    return rows.move(move.rowId(), move.after());
  }
}
