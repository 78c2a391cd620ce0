package eu.clusterxchange.documents.paper;

import com.itextpdf.layout.element.Div;
import com.itextpdf.layout.element.IBlockElement;
import com.itextpdf.layout.element.Paragraph;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** The answers to a list of fields in the order of the form. */
final class Answers {
  private final Setting setting;
  private final Bookmarks bookmarks;

  Answers(Setting setting, Bookmarks bookmarks) {
    this.setting = setting;
    this.bookmarks = bookmarks;
  }

  List<IBlockElement> of(List<JsonObject> fields, JsonObject owner) {
    var blocks = new ArrayList<IBlockElement>();
    var facts = new FactTable();
    for (JsonObject field : fields) {
      if (isRows(field)) {
        facts = flushed(facts, blocks);
        blocks.addAll(rows(field, owner));
      } else if (field.getBoolean("multiline", false)) {
        facts = flushed(facts, blocks);
        blocks.addAll(text(field, owner));
      } else {
        facts.add(field.getString("label"), setting.values().words(field, owner));
      }
    }
    flushed(facts, blocks);
    return blocks;
  }

  private FactTable flushed(FactTable facts, List<IBlockElement> blocks) {
    if (facts.isEmpty()) {
      return facts;
    }
    blocks.add(facts.table(setting.style()));
    return new FactTable();
  }

  private List<Paragraph> text(JsonObject field, JsonObject owner) {
    String words = setting.values().words(field, owner);
    var paragraphs = new ArrayList<Paragraph>();
    if (!words.isBlank()) {
      paragraphs.add(setting.style().label(field.getString("label")));
      paragraphs.addAll(LongText.of(words, setting.style()));
    }
    return paragraphs;
  }

  private List<IBlockElement> rows(JsonObject field, JsonObject owner) {
    var blocks = new ArrayList<IBlockElement>();
    List<JsonObject> rows = CommitmentPaper.objects(owner, field.getString("path"));
    for (int i = 0; i < rows.size(); i++) {
      blocks.addAll(row(field, rows.get(i), i + 1));
    }
    return blocks;
  }

  /** A row with rows of its own is a heading with a table; any other one is a block of answers. */
  private List<IBlockElement> row(JsonObject field, JsonObject row, int number) {
    List<JsonObject> cells = CommitmentPaper.objects(field, "row");
    List<JsonObject> nested = cells.stream().filter(Answers::isRows).toList();
    String name = setting.row(field, number);
    if (nested.isEmpty()) {
      var block =
          new Div()
              .setBorderLeft(Ink.LINE.line(2))
              .setPaddingLeft(10)
              .setMarginBottom(8)
              .setKeepTogether(true);
      of(cells, row).forEach(block::add);
      return List.of(bookmarks.within(setting.style().heading(name), name), block);
    }
    String heading = name + " · " + day(cells, row);
    var blocks = new ArrayList<IBlockElement>();
    blocks.add(bookmarks.within(setting.style().heading(heading), heading));
    nested.forEach(table -> blocks.addAll(new RowTable(setting, table).of(rowsOf(row, table))));
    return blocks;
  }

  /** Its date and its title, one after the other. */
  private String day(List<JsonObject> cells, JsonObject row) {
    return String.join(
        " · ",
        cells.stream()
            .filter(cell -> !isRows(cell))
            .map(
                cell ->
                    cell.getString("kind").equals("date")
                            && row.getString(cell.getString("path")) != null
                        ? setting.values().weekday(row.getString(cell.getString("path")))
                        : setting.values().words(cell, row))
            .filter(words -> !words.isBlank())
            .toList());
  }

  private static List<JsonObject> rowsOf(JsonObject row, JsonObject field) {
    JsonArray rows = row.getJsonArray(field.getString("path"), new JsonArray());
    return rows.stream().map(JsonObject.class::cast).toList();
  }

  private static boolean isRows(JsonObject field) {
    return field.getString("kind").equals("rows");
  }
}
