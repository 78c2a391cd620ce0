package eu.clusterxchange.commitments.editing;

import java.util.Objects;

/** Inserts, removes and moves rows at the head; a removed row stands for its former place. */
final class RowExecution {

  private final EditInProgress progress;

  RowExecution(EditInProgress progress) {
    this.progress = progress;
  }

  void insert(InsertRow operation) {
    var path = operation.field();
    var field = editableTable(path);
    var table = (FieldKind.Table) field.kind();
    var rule = new NewRowRule(progress.leafRule());
    rule.check(table, operation.row());
    var owner = progress.ownerOf(path, rule.texts());
    if (owner.isEmpty()) {
      return;
    }
    var rows = owner.get().rows(field.path());
    requireKnown(rows, operation.after());
    RowLimit.check(progress.content(), field, table, rows, rule.ids());
    var after = rows.nearestLive(operation.after(), null);
    progress.advance(new InsertRow(path, operation.row(), after));
  }

  void remove(RemoveRow operation) {
    var path = operation.field();
    editableTable(path);
    if (progress.content().locate(path) instanceof Location.Removed) {
      return;
    }
    var rows = progress.ownerOf(path, null).orElseThrow().rows(path.name());
    requireKnown(rows, operation.rowId());
    if (rows.find(operation.rowId()).isLive()) {
      progress.advance(operation);
    }
  }

  void move(MoveRow operation) {
    var path = operation.field();
    editableTable(path);
    var owner = progress.ownerOf(path, null);
    if (owner.isEmpty()) {
      return;
    }
    var rows = owner.get().rows(path.name());
    var id = operation.rowId();
    requireKnown(rows, id);
    requireKnown(rows, operation.after());
    var row = rows.find(id);
    if (!row.isLive()) {
      progress.supersede(row.removal(), null);
      return;
    }
    var after = rows.nearestLive(operation.after(), id);
    boolean stays = id.equals(operation.after()) || Objects.equals(after, rows.liveBefore(id));
    if (!stays) {
      progress.advance(new MoveRow(path, id, after));
    }
  }

  private Field editableTable(FieldPath path) {
    var field = progress.field(path);
    if (field == null || !(field.kind() instanceof FieldKind.Table table)) {
      throw new Objection(RefusalReason.UNKNOWN_FIELD, "There are no rows “%s”.".formatted(path));
    }
    if (table.fixed()) {
      throw new Objection(
          RefusalReason.FIXED_ROWS, "The rows of “%s” are given.".formatted(field.label()));
    }
    progress.requireRight(field, path);
    return field;
  }

  private static void requireKnown(Rows rows, String id) {
    if (id != null && rows.find(id) == null) {
      throw EditInProgress.unknownRow(id);
    }
  }
}
