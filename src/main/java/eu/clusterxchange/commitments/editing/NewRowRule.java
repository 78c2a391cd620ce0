package eu.clusterxchange.commitments.editing;

import java.util.HashSet;
import java.util.Set;
import java.util.StringJoiner;

/** Whether a row about to be inserted fits the form, with the rows inside it. */
final class NewRowRule {

  private final LeafRule leafRule;
  private final Set<String> ids = new HashSet<>();
  private final StringJoiner texts = new StringJoiner("\n");

  NewRowRule(LeafRule leafRule) {
    this.leafRule = leafRule;
  }

  void check(FieldKind.Table table, Row row) {
    if (!ids.add(row.id())) {
      throw new Objection(
          RefusalReason.ROW_ID_USED, "Two new rows have the id %s.".formatted(row.id()));
    }
    for (var name : row.cells().names()) {
      if (table.row().named(name) == null) {
        throw new Objection(
            RefusalReason.UNKNOWN_FIELD, "A row has no field “%s”.".formatted(name));
      }
    }
    for (var field : table.row().all()) {
      var value = row.cells().value(field.path());
      if (value != null) {
        checkCell(field, value);
      }
    }
  }

  /** The new row and those inside it. */
  Set<String> ids() {
    return ids;
  }

  /** All it says, in the order of the form; null when it says nothing. */
  String texts() {
    return texts.length() == 0 ? null : texts.toString();
  }

  private void checkCell(Field field, Value value) {
    if (field.readOnly()) {
      throw new Objection(
          RefusalReason.NOT_YOUR_FIELD, "“%s” is filled by the system.".formatted(field.label()));
    }
    if (value instanceof Leaf leaf) {
      leafRule.check(field, leaf);
      if (field.kind() instanceof FieldKind.Text) {
        texts.add(leaf.asText());
      }
    } else if (field.kind() instanceof FieldKind.Table table) {
      checkRows(field, table, (Rows) value);
    } else {
      throw new Objection(
          RefusalReason.WRONG_TYPE, "“%s” does not hold rows.".formatted(field.label()));
    }
  }

  private void checkRows(Field field, FieldKind.Table table, Rows rows) {
    if (table.fixed()) {
      throw new Objection(
          RefusalReason.FIXED_ROWS, "The rows of “%s” are given.".formatted(field.label()));
    }
    if (rows.all().size() > table.maxRows()) {
      throw new Objection(
          RefusalReason.TOO_MANY_ROWS,
          "“%s” holds at most %d rows.".formatted(field.label(), table.maxRows()));
    }
    rows.all().forEach(row -> check(table, row));
  }
}
