package eu.clusterxchange.commitments.editing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** Edits a person could make on some content of a form. */
public final class RandomEdits {

  private static final int TRIES = 20;

  private final SplittableRandom random;
  private final Form form;
  private int lastRow = 100;

  public RandomEdits(SplittableRandom random, Form form) {
    this.random = random;
    this.form = form;
  }

  /** From one to three operations, each made on the content the one before left. */
  public List<Operation> on(Content base) {
    var operations = new ArrayList<Operation>();
    var texts = new HashSet<FieldPath>();
    var content = base;
    int wanted = 1 + (random.nextInt(3) == 0 ? random.nextInt(3) : 0);
    for (int i = 0; i < TRIES && operations.size() < wanted; i++) {
      var operation = operation(form.fields(), content.cells(), "", texts);
      if (operation != null) {
        operations.add(operation);
        content = content.apply(operation, new Removal("me", 0));
      }
    }
    return operations;
  }

  /** Null when the dice show something that cannot be done. */
  private Operation operation(Fields fields, Cells cells, String owner, Set<FieldPath> texts) {
    var all = fields.all().stream().filter(field -> !field.readOnly()).toList();
    var field = all.get(random.nextInt(all.size()));
    var path = FieldPath.of(owner + field.path());
    if (field.kind() instanceof FieldKind.Text) {
      return texts.add(path)
          ? new TextEdit(path, RandomTexts.keystroke(random, cells.text(field.path())))
          : null;
    }
    if (field.kind() instanceof FieldKind.Table table) {
      return inTable(table, cells.rows(field.path()), path, texts);
    }
    return new SetValue(path, random.nextInt(6) == 0 ? null : leaf(field.kind()));
  }

  private Operation inTable(
      FieldKind.Table table, Rows rows, FieldPath path, Set<FieldPath> texts) {
    var live = rows.live();
    int die = random.nextInt(10);
    if (live.isEmpty() || die < 2) {
      return table.fixed() ? null : new InsertRow(path, row(table), anchor(rows));
    }
    var row = live.get(random.nextInt(live.size()));
    if (die == 2) {
      return table.fixed() ? null : new RemoveRow(path, row.id());
    }
    if (die == 3) {
      var after = anchor(rows);
      boolean nowhere = table.fixed() || row.id().equals(after);
      return nowhere ? null : new MoveRow(path, row.id(), after);
    }
    return operation(table.row(), row.cells(), path + "." + row.id() + ".", texts);
  }

  private String anchor(Rows rows) {
    int place = random.nextInt(rows.all().size() + 1);
    return place == 0 ? null : rows.all().get(place - 1).id();
  }

  private Row row(FieldKind.Table table) {
    var cells = Cells.EMPTY;
    var id = Operations.id(++lastRow);
    for (var field : table.row().all()) {
      if (random.nextBoolean()) {
        if (field.kind() instanceof FieldKind.Text) {
          cells = cells.with(field.path(), new Leaf.Text(RandomTexts.text(random, 3)));
        } else if (field.kind() instanceof FieldKind.Table inner) {
          cells = cells.with(field.path(), Rows.of(List.of(row(inner), row(inner))));
        } else {
          cells = cells.with(field.path(), leaf(field.kind()));
        }
      }
    }
    return new Row(id, cells);
  }

  private Leaf leaf(FieldKind kind) {
    if (kind instanceof FieldKind.Date) {
      return new Leaf.Text("2026-09-%02d".formatted(1 + random.nextInt(30)));
    }
    if (kind instanceof FieldKind.Numeric numeric) {
      int steps = (int) ((numeric.max() - numeric.min()) / numeric.step());
      return new Leaf.Numeral(numeric.min() + random.nextInt(steps + 1) * numeric.step());
    }
    if (kind instanceof FieldKind.Choice choice) {
      return new Leaf.Text(choice.options().get(random.nextInt(choice.options().size())).value());
    }
    return new Leaf.Flag(random.nextBoolean());
  }
}
