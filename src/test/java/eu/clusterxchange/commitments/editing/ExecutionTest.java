package eu.clusterxchange.commitments.editing;

import static eu.clusterxchange.commitments.editing.Operations.edit;
import static eu.clusterxchange.commitments.editing.Operations.id;
import static eu.clusterxchange.commitments.editing.Operations.insert;
import static eu.clusterxchange.commitments.editing.Operations.remove;
import static eu.clusterxchange.commitments.editing.Operations.row;
import static eu.clusterxchange.commitments.editing.Operations.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ExecutionTest {

  private final EditLog log = new EditLog(SmallForm.FORM, Content.EMPTY);

  @Test
  void oneRefusedOperationRefusesTheEdit() {
    var refusal = log.refused("ann", 0, edit("note", "kept?"), set("days", 3), set("days", 99));
    assertThat(refusal.pointer()).isEqualTo("/operations/2");
    assertThat(refusal.reason().code()).isEqualTo("invalid-value");
    assertThat(log.content()).isEqualTo(Content.EMPTY);
    assertThat(log.head()).isZero();
  }

  @Test
  void operationsSeeTheOnesBefore() {
    var edit = log.executed("ann", 0, insert("agenda", id(1), null), remove("agenda", id(1)));
    assertThat(edit.operations()).hasSize(2);
    assertThat(log.content().cells().rows("agenda").live()).isEmpty();
  }

  @Test
  void unknownFieldsAreRefused() {
    for (var operation :
        new Operation[] {
          edit("nothing", "x"),
          edit("days", "x"),
          edit("agenda", "x"),
          edit("note." + id(1) + ".title", "x"),
          edit("agenda." + id(1) + ".nothing", "x"),
          set("nothing", 1),
          insert("note", id(1), null),
          insert("nothing", id(1), null),
          remove("days", id(1))
        }) {
      assertThat(log.refused("ann", 0, operation).reason())
          .as(operation.toString())
          .isEqualTo(RefusalReason.UNKNOWN_FIELD);
    }
  }

  @Test
  void unknownRowsAreRefused() {
    for (var operation :
        new Operation[] {
          edit("agenda." + id(1) + ".title", "x"),
          set("agenda." + id(1) + ".date", "2026-09-14"),
          insert("agenda." + id(1) + ".sessions", id(2), null),
          remove("agenda." + id(1) + ".sessions", id(2))
        }) {
      assertThat(log.refused("ann", 0, operation).reason())
          .as(operation.toString())
          .isEqualTo(RefusalReason.UNKNOWN_ROW);
    }
  }

  @Test
  void fieldsOfOthersAreRefused() {
    var guarded = new EditLog(SmallForm.FORM, withSignatory(), noteOnly());
    guarded.executed("ann", 0, edit("note", "mine"));
    for (var operation :
        new Operation[] {
          edit("name", "x"), set("days", 3), insert("agenda", id(2), null), remove("agenda", id(2))
        }) {
      assertThat(guarded.refused("ann", 1, operation).reason())
          .isEqualTo(RefusalReason.NOT_YOUR_FIELD);
    }
  }

  @Test
  void whatTheSystemFillsIsNobodysField() {
    var signed = new EditLog(SmallForm.FORM, withSignatory());
    var party = "signatories." + id(1) + ".party";
    assertThat(signed.refused("ann", 0, set(party, "vo")).reason())
        .isEqualTo(RefusalReason.NOT_YOUR_FIELD);
    signed.executed("ann", 0, edit("signatories." + id(1) + ".name", "Ann"));
  }

  @Test
  void editHoldsFromOneTo200Operations() {
    assertThat(log.refused("ann", 0).reason()).isEqualTo(RefusalReason.MALFORMED_OPERATION);
    var many = Collections.nCopies(201, set("days", 3)).toArray(Operation[]::new);
    var refusal = log.refused("ann", 0, many);
    assertThat(refusal.reason()).isEqualTo(RefusalReason.TOO_MANY_OPERATIONS);
    assertThat(refusal.pointer()).isEqualTo("/operations");
  }

  @Test
  void baseLiesInTheLog() {
    for (long base : new long[] {-1, 1, Long.MAX_VALUE}) {
      var refusal = log.refused("ann", base, edit("note", "x"));
      assertThat(refusal.reason()).isEqualTo(RefusalReason.OUT_OF_RANGE);
      assertThat(refusal.pointer()).isEqualTo("/base");
    }
  }

  @Test
  void callerHandsOverTheWholeLogSinceTheBase() {
    var edit = new Edit("ann", "e", 0, List.of(edit("note", "x")));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Execution.execute(
                    SmallForm.FORM, Content.EMPTY, List.of(), 1, edit, EditLog.rights()));
  }

  @Test
  void logOfOtherContentIsNotReplayed() {
    assertThatIllegalStateException()
        .isThrownBy(() -> Content.EMPTY.replay(List.of(edit("note", 1, "x")), "ann", 1));
    assertThatIllegalStateException()
        .isThrownBy(() -> Content.EMPTY.replay(List.of(remove("agenda", id(1))), "ann", 1));
  }

  @Test
  void editOfOneFieldSharesAllOthers() {
    log.executed("ann", 0, insert("agenda", id(1), null), insert("agenda", id(2), id(1)));
    var before = log.content().cells().rows("agenda").find(id(1));
    log.executed("ann", 1, edit("agenda." + id(2) + ".title", "x"));
    assertThat(log.content().cells().rows("agenda").find(id(1))).isSameAs(before);
  }

  private static Content withSignatory() {
    var rows = Operations.rows(row(id(1), "party", "ho"));
    return new Content(Cells.EMPTY.with("signatories", rows));
  }

  private static EditorRights noteOnly() {
    return new EditorRights() {
      @Override
      public boolean mayEdit(FieldPath field) {
        return field.name().equals("note");
      }

      @Override
      public Set<String> parties() {
        return Set.of();
      }
    };
  }
}
