package eu.clusterxchange.commitments.editing;

import java.util.List;

/** A form with one field of each kind, rows in rows, and given rows. */
public final class SmallForm {

  public static final int SHORT = 12;

  public static final Form FORM =
      new Form(
          List.of(
              new Section(
                  "all",
                  "All",
                  "",
                  List.of(
                      field("note", new FieldKind.Text(20_000, true)),
                      field("name", new FieldKind.Text(SHORT, false)),
                      field("start", new FieldKind.Date()),
                      field("days", new FieldKind.Numeric(1, 23, 1, false)),
                      field("hours", new FieldKind.Numeric(1, 12, 0.5, false)),
                      field("owner", owner()),
                      field("feedback", new FieldKind.YesNo()),
                      field("agenda", table(day(), false, 31)),
                      field("signatories", table(signatory(), true, 400))))));

  private SmallForm() {}

  private static Fields day() {
    return new Fields(
        List.of(
            field("date", new FieldKind.Date()),
            field("title", new FieldKind.Text(200, false)),
            field("sessions", table(session(), false, 40))));
  }

  private static Fields session() {
    return new Fields(
        List.of(
            field("start", new FieldKind.Numeric(0, 1439, 1, true)),
            field("content", new FieldKind.Text(20_000, true))));
  }

  private static Fields signatory() {
    var party =
        new Field("party", "Party", "", true, true, new FieldKind.Choice(List.of(), true), null);
    return new Fields(List.of(party, field("name", new FieldKind.Text(200, false))));
  }

  private static FieldKind owner() {
    return new FieldKind.Choice(List.of(new FieldKind.Option("all", "Everybody")), true);
  }

  private static FieldKind table(Fields row, boolean fixed, int maxRows) {
    return new FieldKind.Table(row, fixed, maxRows);
  }

  private static Field field(String path, FieldKind kind) {
    return new Field(path, path, "", false, false, kind, null);
  }
}
