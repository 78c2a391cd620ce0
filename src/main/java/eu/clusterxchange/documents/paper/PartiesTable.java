package eu.clusterxchange.documents.paper;

import com.itextpdf.layout.element.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Who takes part, two beside each other: what differs is seen at once. */
final class PartiesTable {
  private static final int BESIDE = 2;

  private final Setting setting;
  private final List<Column> columns = new ArrayList<>();

  private record Column(String head, String reference, Party party) {}

  PartiesTable(Setting setting, Parties parties) {
    this.setting = setting;
    columns.add(new Column(setting.role(Signer.Role.HO, 0, false), "", parties.host()));
    List<Parties.Visitor> visitors = parties.visitors();
    for (int i = 0; i < visitors.size(); i++) {
      columns.add(
          new Column(
              setting.role(Signer.Role.VO, i + 1, visitors.size() > 1),
              visitors.get(i).reference(),
              visitors.get(i).party()));
    }
  }

  List<Table> tables() {
    var tables = new ArrayList<Table>();
    for (int from = 0; from < columns.size(); from += BESIDE) {
      tables.add(table(columns.subList(from, Math.min(from + BESIDE, columns.size()))));
    }
    return tables;
  }

  private Table table(List<Column> beside) {
    Table table =
        Tables.of(beside.size() == 1 ? new float[] {20, 80} : new float[] {20, 40, 40})
            .setMarginBottom(12);
    table.addHeaderCell(Tables.columnHead(setting.style().label("")));
    beside.forEach(c -> table.addHeaderCell(Tables.columnHead(setting.style().strong(c.head()))));
    row(table, "party.organisation", beside, c -> c.party().organisation());
    row(table, "party.type", beside, c -> c.party().type());
    row(table, "party.place", beside, c -> c.party().place());
    row(table, "party.sector", beside, c -> c.party().sector());
    row(table, "party.cluster", beside, c -> c.party().cluster());
    row(table, "party.representative", beside, c -> c.party().representative());
    row(table, "party.partnership", beside, c -> c.party().partnership().name());
    if (columns.size() > BESIDE) {
      row(table, "party.reference", beside, Column::reference);
    }
    return table;
  }

  private void row(Table table, String key, List<Column> beside, Function<Column, String> value) {
    if (beside.stream().map(value).allMatch(String::isBlank)) {
      return;
    }
    table.addCell(Tables.rowHead(setting.style().small(setting.say(key))));
    beside.forEach(c -> table.addCell(Tables.value(setting.style().body(value.apply(c)))));
  }
}
