package eu.clusterxchange.documents.paper;

import com.itextpdf.layout.element.Cell;
import com.itextpdf.layout.element.Table;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows as a table, numbered: the sessions of a day. Times stand in one column, and a column that
 * nobody filled is left out.
 */
final class RowTable {
  private final Setting setting;
  private final List<JsonObject> times;
  private final List<JsonObject> others;

  RowTable(Setting setting, JsonObject field) {
    this.setting = setting;
    List<JsonObject> cells = CommitmentPaper.objects(field, "row");
    times = cells.stream().filter(Values::isTime).toList();
    others = cells.stream().filter(cell -> !Values.isTime(cell)).toList();
  }

  /** One table; none when there are no rows. */
  List<Table> of(List<JsonObject> rows) {
    if (rows.isEmpty()) {
      return List.of();
    }
    List<JsonObject> filled =
        others.stream()
            .filter(cell -> rows.stream().anyMatch(row -> !words(cell, row).isBlank()))
            .toList();
    Table table = Tables.of(shares(filled));
    head(table, setting.say("column.number"));
    if (!times.isEmpty()) {
      head(table, setting.say("column.time"));
    }
    filled.forEach(cell -> head(table, cell.getString("label")));
    for (int i = 0; i < rows.size(); i++) {
      add(table, i + 1, filled, rows.get(i));
    }
    return List.of(table);
  }

  private void head(Table table, String text) {
    table.addHeaderCell(Tables.columnHead(setting.style().strong(text).setFontSize(9)));
  }

  private void add(Table table, int number, List<JsonObject> filled, JsonObject row) {
    table.addCell(Tables.rowHead(setting.style().small(String.valueOf(number))));
    if (!times.isEmpty()) {
      String hours = String.join("–", times.stream().map(t -> words(t, row)).toList());
      table.addCell(Tables.value(setting.style().strong(hours).setFontSize(9.5f)));
    }
    filled.forEach(cell -> table.addCell(value(cell, row)));
  }

  private Cell value(JsonObject cell, JsonObject row) {
    Cell value = Tables.cell().setBorderBottom(Ink.LINE.line(0.6f));
    var paragraphs = LongText.of(words(cell, row), setting.style());
    paragraphs.forEach(paragraph -> value.add(paragraph.setFontSize(9.5f).setMarginBottom(0)));
    return value;
  }

  /** What is long gets room; the number and the times need little. */
  private float[] shares(List<JsonObject> filled) {
    var shares = new ArrayList<Float>();
    shares.add(5f);
    if (!times.isEmpty()) {
      shares.add(13f);
    }
    filled.forEach(cell -> shares.add(cell.getBoolean("multiline", false) ? 40f : 16f));
    float[] array = new float[shares.size()];
    for (int i = 0; i < array.length; i++) {
      array[i] = shares.get(i);
    }
    return array;
  }

  private String words(JsonObject cell, JsonObject row) {
    return setting.values().words(cell, row);
  }
}
