package eu.clusterxchange.commitments.editing;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Short ways to write operations in tests. */
public final class Operations {

  private Operations() {}

  /** As on the wire: 5 keeps, "new" inserts, -3 removes. */
  public static TextOperation text(Object... parts) {
    var operation = TextOperation.builder();
    for (var part : parts) {
      if (part instanceof String inserted) {
        operation.insert(inserted);
      } else if ((int) part > 0) {
        operation.keep((int) part);
      } else {
        operation.remove(-(int) part);
      }
    }
    return operation.build();
  }

  public static Operation edit(String field, Object... parts) {
    return new TextEdit(FieldPath.of(field), text(parts));
  }

  public static Operation set(String field, Object value) {
    return new SetValue(FieldPath.of(field), value == null ? null : leaf(value));
  }

  /** Cells as name, value, name, value … */
  public static Operation insert(String rows, String id, String after, Object... cells) {
    return new InsertRow(FieldPath.of(rows), row(id, cells), after);
  }

  public static Operation remove(String rows, String id) {
    return new RemoveRow(FieldPath.of(rows), id);
  }

  public static Operation move(String rows, String id, String after) {
    return new MoveRow(FieldPath.of(rows), id, after);
  }

  public static Row row(String id, Object... cells) {
    var filled = Cells.EMPTY;
    for (int i = 0; i < cells.length; i += 2) {
      var value = cells[i + 1] instanceof Rows rows ? rows : leaf(cells[i + 1]);
      filled = filled.with((String) cells[i], value);
    }
    return new Row(id, filled);
  }

  public static Rows rows(Row... rows) {
    return Rows.of(Arrays.asList(rows));
  }

  public static String id(int number) {
    return "00000000-0000-4000-8000-%012d".formatted(number);
  }

  /** The last numbers of the live rows' ids, in order. */
  public static String order(Content content, String rows) {
    return rowsAt(content, rows).live().stream()
        .map(row -> Integer.toString(Integer.parseInt(row.id().substring(24))))
        .collect(Collectors.joining(" "));
  }

  public static String textAt(Content content, String field) {
    var path = FieldPath.of(field);
    return ((Location.Live) content.locate(path)).owner().text(path.name());
  }

  public static Value valueAt(Content content, String field) {
    var path = FieldPath.of(field);
    return ((Location.Live) content.locate(path)).owner().value(path.name());
  }

  public static Rows rowsAt(Content content, String field) {
    var path = FieldPath.of(field);
    return ((Location.Live) content.locate(path)).owner().rows(path.name());
  }

  private static Leaf leaf(Object value) {
    if (value instanceof String text) {
      return new Leaf.Text(text);
    }
    if (value instanceof Boolean on) {
      return new Leaf.Flag(on);
    }
    return new Leaf.Numeral(((Number) value).doubleValue());
  }
}
