package eu.clusterxchange.documents.paper;

import com.itextpdf.layout.element.Table;
import java.util.LinkedHashMap;
import java.util.Map;

/** Short answers, each beside what it answers. What was not answered is left out. */
final class FactTable {
  private final Map<String, String> facts = new LinkedHashMap<>();

  FactTable add(String name, String value) {
    if (!value.isBlank()) {
      facts.merge(name, value, (one, other) -> one + "\n" + other);
    }
    return this;
  }

  boolean isEmpty() {
    return facts.isEmpty();
  }

  Table table(Style style) {
    Table table = Tables.of(32, 68).setKeepTogether(true);
    facts.forEach(
        (name, value) ->
            table
                .addCell(Tables.rowHead(style.small(name)))
                .addCell(Tables.value(style.body(value))));
    return table;
  }
}
