package eu.clusterxchange.commitments.editing;

import static eu.clusterxchange.commitments.editing.Operations.edit;
import static eu.clusterxchange.commitments.editing.Operations.id;
import static eu.clusterxchange.commitments.editing.Operations.insert;
import static eu.clusterxchange.commitments.editing.Operations.move;
import static eu.clusterxchange.commitments.editing.Operations.order;
import static eu.clusterxchange.commitments.editing.Operations.remove;
import static eu.clusterxchange.commitments.editing.Operations.row;
import static eu.clusterxchange.commitments.editing.Operations.rows;
import static eu.clusterxchange.commitments.editing.Operations.textAt;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RowOperationsTest {

  private static final String ANN = "ann";
  private static final String BEN = "ben";

  private final EditLog log = new EditLog(SmallForm.FORM, Content.EMPTY);

  @BeforeEach
  void threeDays() {
    log.executed(
        ANN,
        0,
        insert("agenda", id(1), null),
        insert("agenda", id(2), id(1)),
        insert("agenda", id(3), id(2)));
  }

  @Test
  void rowStandsDirectlyAfterItsAnchor() {
    log.executed(ANN, 1, insert("agenda", id(4), id(1)), insert("agenda", id(5), null));
    assertThat(order(log.content(), "agenda")).isEqualTo("5 1 4 2 3");
  }

  @Test
  void ofTwoRowsAtOneAnchorTheLaterStandsNearer() {
    log.executed(ANN, 1, insert("agenda", id(4), id(1)));
    log.executed(BEN, 1, insert("agenda", id(5), id(1)));
    assertThat(order(log.content(), "agenda")).isEqualTo("1 5 4 2 3");
  }

  @Test
  void removedAnchorStandsForItsFormerPlace() {
    log.executed(ANN, 1, remove("agenda", id(2)));
    var edit = log.executed(BEN, 1, insert("agenda", id(4), id(2)));
    assertThat(edit.operations()).containsExactly(insert("agenda", id(4), id(1)));
    assertThat(order(log.content(), "agenda")).isEqualTo("1 4 3");
  }

  @Test
  void removedFirstAnchorStandsForTheBeginning() {
    log.executed(ANN, 1, remove("agenda", id(1)));
    var edit = log.executed(BEN, 1, insert("agenda", id(4), id(1)));
    assertThat(edit.operations()).containsExactly(insert("agenda", id(4), null));
    assertThat(order(log.content(), "agenda")).isEqualTo("4 2 3");
  }

  @Test
  void unknownAnchorIsRefused() {
    assertThat(log.refused(BEN, 1, insert("agenda", id(4), id(9))).reason())
        .isEqualTo(RefusalReason.UNKNOWN_ROW);
    assertThat(log.refused(BEN, 1, move("agenda", id(1), id(9))).reason())
        .isEqualTo(RefusalReason.UNKNOWN_ROW);
    assertThat(log.refused(BEN, 1, move("agenda", id(9), null)).reason())
        .isEqualTo(RefusalReason.UNKNOWN_ROW);
    assertThat(log.refused(BEN, 1, remove("agenda", id(9))).reason())
        .isEqualTo(RefusalReason.UNKNOWN_ROW);
  }

  @Test
  void idIsNeverUsedTwiceInADocument() {
    var sessions = "agenda." + id(1) + ".sessions";
    log.executed(ANN, 1, insert(sessions, id(7), null));
    log.executed(ANN, 2, remove("agenda", id(1)));
    for (int used : new int[] {1, 2, 7}) {
      assertThat(log.refused(BEN, 1, insert("agenda", id(used), null)).reason())
          .isEqualTo(RefusalReason.ROW_ID_USED);
    }
    var twice = rows(row(id(8)));
    assertThat(log.refused(BEN, 1, insert("agenda", id(8), null, "sessions", twice)).reason())
        .isEqualTo(RefusalReason.ROW_ID_USED);
  }

  @Test
  void rowBringsItsCellsAndRows() {
    log.executed(
        BEN,
        1,
        insert(
            "agenda", id(4), id(3), "title", "Last", "sessions", rows(row(id(5), "content", "x"))));
    assertThat(textAt(log.content(), "agenda." + id(4) + ".sessions." + id(5) + ".content"))
        .isEqualTo("x");
  }

  @Test
  void rowForARemovedRowIsGivenBackWithAllItsTexts() {
    log.executed(BEN, 1, remove("agenda", id(1)));
    var edit =
        log.executed(
            ANN,
            1,
            insert("agenda." + id(1) + ".sessions", id(5), null, "content", "one", "start", 540),
            edit("agenda." + id(1) + ".sessions." + id(5) + ".content", 3, " two"));
    assertThat(edit.superseded())
        .containsExactly(new Superseded(0, BEN, "one"), new Superseded(1, BEN, " two"));
    assertThat(edit.operations()).isEmpty();
  }

  @Test
  void cellsOfANewRowAreChecked() {
    assertThat(log.refused(BEN, 1, insert("agenda", id(4), null, "colour", "red")).reason())
        .isEqualTo(RefusalReason.UNKNOWN_FIELD);
    assertThat(log.refused(BEN, 1, insert("agenda", id(4), null, "date", "soon")).reason())
        .isEqualTo(RefusalReason.INVALID_VALUE);
    assertThat(log.refused(BEN, 1, insert("agenda", id(4), null, "title", 5)).reason())
        .isEqualTo(RefusalReason.WRONG_TYPE);
    assertThat(log.refused(BEN, 1, insert("agenda", id(4), null, "sessions", "x")).reason())
        .isEqualTo(RefusalReason.WRONG_TYPE);
    assertThat(
            log.refused(BEN, 1, insert("agenda", id(4), null, "title", rows(row(id(5))))).reason())
        .isEqualTo(RefusalReason.WRONG_TYPE);
    var tooLong = "x".repeat(201);
    assertThat(log.refused(BEN, 1, insert("agenda", id(4), null, "title", tooLong)).reason())
        .isEqualTo(RefusalReason.TOO_LONG);
  }

  @Test
  void removingTwiceDoesNothing() {
    log.executed(ANN, 1, remove("agenda", id(2)));
    var edit = log.executed(BEN, 1, remove("agenda", id(2)));
    assertThat(edit.operations()).isEmpty();
    assertThat(edit.superseded()).isEmpty();
  }

  @Test
  void removingInsideARemovedRowDoesNothing() {
    log.executed(ANN, 1, insert("agenda." + id(1) + ".sessions", id(5), null));
    log.executed(ANN, 2, remove("agenda", id(1)));
    var edit = log.executed(BEN, 2, remove("agenda." + id(1) + ".sessions", id(5)));
    assertThat(edit.operations()).isEmpty();
    assertThat(edit.superseded()).isEmpty();
  }

  @Test
  void removedRowKeepsItsPlaceAndNoContent() {
    log.executed(ANN, 1, edit("agenda." + id(2) + ".title", "secret"));
    log.executed(BEN, 2, remove("agenda", id(2)));
    var removed = Operations.rowsAt(log.content(), "agenda").all().get(1);
    assertThat(removed).isEqualTo(new Row(id(2), Cells.EMPTY, new Removal(BEN, 3)));
  }

  @Test
  void rowMoves() {
    log.executed(ANN, 1, move("agenda", id(1), id(3)));
    assertThat(order(log.content(), "agenda")).isEqualTo("2 3 1");
    log.executed(ANN, 2, move("agenda", id(1), null));
    assertThat(order(log.content(), "agenda")).isEqualTo("1 2 3");
  }

  @Test
  void ofTwoMovesTheLaterWins() {
    log.executed(ANN, 1, move("agenda", id(1), id(2)));
    log.executed(BEN, 1, move("agenda", id(1), id(3)));
    assertThat(order(log.content(), "agenda")).isEqualTo("2 3 1");
  }

  @Test
  void moveThatChangesNoOrderDoesNothing() {
    var edit =
        log.executed(
            ANN,
            1,
            move("agenda", id(2), id(2)),
            move("agenda", id(2), id(1)),
            move("agenda", id(1), null));
    assertThat(edit.operations()).isEmpty();
    assertThat(edit.superseded()).isEmpty();
  }

  @Test
  void moveBehindARemovedRowGoesToItsFormerPlace() {
    log.executed(ANN, 1, remove("agenda", id(2)));
    var edit = log.executed(BEN, 1, move("agenda", id(3), id(2)));
    assertThat(edit.operations()).isEmpty();
    edit = log.executed(BEN, 1, move("agenda", id(1), id(3)), move("agenda", id(1), id(2)));
    assertThat(edit.operations())
        .containsExactly(move("agenda", id(1), id(3)), move("agenda", id(1), null));
  }

  @Test
  void moveOfARemovedRowIsSuperseded() {
    log.executed(ANN, 1, remove("agenda", id(2)));
    var edit = log.executed(BEN, 1, move("agenda", id(2), null));
    assertThat(edit.superseded()).containsExactly(new Superseded(0, ANN, null));
  }

  @Test
  void givenRowsStay() {
    for (var operation :
        new Operation[] {
          insert("signatories", id(9), null),
          remove("signatories", id(9)),
          move("signatories", id(9), null)
        }) {
      assertThat(log.refused(ANN, 1, operation).reason()).isEqualTo(RefusalReason.FIXED_ROWS);
    }
  }

  @Test
  void listHoldsSoManyRows() {
    for (int i = 4; i <= 31; i++) {
      log.executed(ANN, log.head(), insert("agenda", id(i), null));
    }
    assertThat(log.refused(ANN, log.head(), insert("agenda", id(32), null)).reason())
        .isEqualTo(RefusalReason.TOO_MANY_ROWS);
    log.executed(ANN, log.head(), remove("agenda", id(7)));
    log.executed(ANN, log.head(), insert("agenda", id(32), null));
  }

  @Test
  void formHoldsSoManyRowsAtAllDepths() {
    int last = 3;
    for (int day = 1; day <= 3; day++) {
      for (int i = 0; i < 40; i++) {
        log.executed(ANN, log.head(), insert("agenda." + id(day) + ".sessions", id(++last), null));
      }
    }
    while (last < RowLimit.MAX_LIVE) {
      log.executed(ANN, log.head(), fullDay(last, Math.min(40, RowLimit.MAX_LIVE - last - 1)));
      last += 1 + Math.min(40, RowLimit.MAX_LIVE - last - 1);
    }
    assertThat(log.refused(ANN, log.head(), insert("agenda", id(9999), null)).reason())
        .isEqualTo(RefusalReason.TOO_MANY_ROWS);
  }

  private static Operation fullDay(int after, int sessions) {
    var rows = new Row[sessions];
    for (int i = 0; i < sessions; i++) {
      rows[i] = row(id(after + 2 + i));
    }
    return insert("agenda", id(after + 1), null, "sessions", rows(rows));
  }
}
