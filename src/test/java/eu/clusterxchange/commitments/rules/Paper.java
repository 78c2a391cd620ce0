package eu.clusterxchange.commitments.rules;

import eu.clusterxchange.commitments.FormFile;
import eu.clusterxchange.commitments.editing.Cells;
import eu.clusterxchange.commitments.editing.Content;
import eu.clusterxchange.commitments.editing.Form;
import eu.clusterxchange.commitments.editing.Leaf;
import eu.clusterxchange.commitments.editing.Row;
import eu.clusterxchange.commitments.editing.Rows;
import eu.clusterxchange.matching.Mode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A commitment on the product's own form, complete until something is taken from it. */
final class Paper {
  static final Form FORM = FormFile.fromClassPath().form();
  static final String HOST = id(1);
  static final String VISITOR = id(2);
  static final String PARTNERSHIP = id(3);

  /** A Monday. */
  static final LocalDate START = LocalDate.parse("2027-03-08");

  private Cells cells = Content.initial(FORM).cells();
  private final List<Row> days = new ArrayList<>();
  private Mode mode = Mode.PHYSICAL;
  private LocalDate today = START.minusMonths(2);
  private int rows = 100;

  /** Three full days on site from Monday on, agreed by a host and a visitor. */
  static Paper complete() {
    return new Paper()
        .text("exchangeType", "RDI")
        .dates("2027-03-08", "2027-03-12")
        .number("plannedDays", 3)
        .text("objective", "Learn")
        .objectives("all")
        .text("hostActions", "Shows")
        .text("visitorActions", "Looks")
        .text("tangibleOutcomes", "A plan")
        .text("intangibleOutcomes", "Trust")
        .text("evidence", "Invoice")
        .flag("noInternship", true)
        .signatories();
  }

  static Paper onThreeDays() {
    return complete().fullDay("2027-03-08").fullDay("2027-03-09").fullDay("2027-03-10");
  }

  Paper virtual() {
    mode = Mode.VIRTUAL;
    return this;
  }

  Paper today(String day) {
    today = LocalDate.parse(day);
    return this;
  }

  Paper text(String field, String text) {
    cells = cells.with(field, new Leaf.Text(text));
    return this;
  }

  Paper number(String field, double number) {
    cells = cells.with(field, new Leaf.Numeral(number));
    return this;
  }

  Paper flag(String field, boolean on) {
    cells = cells.with(field, new Leaf.Flag(on));
    return this;
  }

  Paper without(String field) {
    cells = cells.with(field, null);
    return this;
  }

  Paper dates(String start, String end) {
    return text("plannedStart", start).text("plannedEnd", end);
  }

  /** One objective for each of these owners. */
  Paper objectives(String... owners) {
    var list = new ArrayList<Row>();
    for (String owner : owners) {
      list.add(
          new Row(
              id(rows++),
              Cells.EMPTY
                  .with("text", new Leaf.Text("Learn"))
                  .with("owner", new Leaf.Text(owner))
                  .with("expectedResult", new Leaf.Text("Knows"))));
    }
    cells = cells.with("objectives", Rows.of(list));
    return this;
  }

  Paper fullDay(String date) {
    return day(date, "09:00-13:00 SESSION", "13:00-14:00 LUNCH", "14:00-18:00 VISIT");
  }

  /**
   * @param sessions such as {@code 09:00-13:00 SESSION}
   */
  Paper day(String date, String... sessions) {
    var list = new ArrayList<Row>();
    for (String session : sessions) {
      String[] parts = session.split("[- ]");
      list.add(
          new Row(
              id(rows++),
              Cells.EMPTY
                  .with("start", new Leaf.Numeral(minutes(parts[0])))
                  .with("end", new Leaf.Numeral(minutes(parts[1])))
                  .with("content", new Leaf.Text("Something"))
                  .with("kind", new Leaf.Text(parts[2]))));
    }
    days.add(
        new Row(
            id(rows++),
            Cells.EMPTY
                .with("date", date.isEmpty() ? null : new Leaf.Text(date))
                .with("sessions", Rows.of(list))));
    cells = cells.with("agenda", Rows.of(days));
    return this;
  }

  private Paper signatories() {
    var list = new ArrayList<Row>();
    for (String party : List.of(HOST, VISITOR, PARTNERSHIP)) {
      list.add(
          new Row(
              id(rows++),
              Cells.EMPTY
                  .with("party", new Leaf.Text(party))
                  .with("name", new Leaf.Text("Somebody"))
                  .with("function", new Leaf.Text("Director"))
                  .with("organisation", new Leaf.Text("House"))));
    }
    cells = cells.with("signatories", Rows.of(list));
    return this;
  }

  Completeness checked() {
    return CommitmentRules.check(
        FORM,
        new Content(cells),
        new Circumstances(
            mode,
            today,
            List.of(
                new Circumstances.Party(HOST, "Host house"),
                new Circumstances.Party(VISITOR, "Visitor house")),
            List.of(new Circumstances.Party(PARTNERSHIP, "Partnership"))));
  }

  /** The last parts of the keys of its faults. */
  List<String> faults() {
    return checked().faults().stream().map(Finding::key).toList();
  }

  List<String> warnings() {
    return checked().warnings().stream().map(Finding::key).toList();
  }

  /** The path of the fault with this key. */
  String pathOf(String key) {
    return checked().faults().stream()
        .filter(fault -> fault.key().equals(key))
        .findFirst()
        .orElseThrow()
        .path();
  }

  /** The path of the n-th day, from 0. */
  String day(int n) {
    return "agenda." + days.get(n).id();
  }

  /** The path of a session of a day, each from 0. */
  String session(int day, int n) {
    return day(day) + ".sessions." + days.get(day).cells().rows("sessions").live().get(n).id();
  }

  private static int minutes(String clock) {
    return Integer.parseInt(clock.substring(0, 2)) * 60 + Integer.parseInt(clock.substring(3));
  }

  static String id(int n) {
    return new UUID(0, n).toString();
  }
}
