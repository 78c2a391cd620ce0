package eu.clusterxchange.commitments.editing;

import static eu.clusterxchange.commitments.editing.Operations.edit;
import static eu.clusterxchange.commitments.editing.Operations.id;
import static eu.clusterxchange.commitments.editing.Operations.insert;
import static eu.clusterxchange.commitments.editing.Operations.remove;
import static eu.clusterxchange.commitments.editing.Operations.set;
import static eu.clusterxchange.commitments.editing.Operations.valueAt;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SetValueTest {

  private static final String ANN = "ann";
  private static final String BEN = "ben";

  private final EditLog log = new EditLog(SmallForm.FORM, Content.EMPTY);

  @Test
  void laterRevisionWinsAndNamesWhoLost() {
    log.executed(ANN, 0, set("days", 3));
    var edit = log.executed(BEN, 0, edit("note", "x"), set("days", 5));
    assertThat(valueAt(log.content(), "days")).isEqualTo(new Leaf.Numeral(5));
    assertThat(edit.overrides())
        .containsExactly(new Overridden(1, FieldPath.of("days"), ANN, new Leaf.Numeral(3)));
  }

  @Test
  void whoSawTheOtherValueOverridesNothing() {
    log.executed(ANN, 0, set("days", 3));
    assertThat(log.executed(BEN, 1, set("days", 5)).overrides()).isEmpty();
  }

  @Test
  void ownValueIsNotOverridden() {
    log.executed(ANN, 0, set("days", 3));
    assertThat(log.executed(ANN, 0, set("days", 4)).overrides()).isEmpty();
  }

  @Test
  void onlyTheLastValueLoses() {
    log.executed(ANN, 0, set("days", 3));
    log.executed("cid", 1, set("days", null));
    assertThat(log.executed(BEN, 0, set("days", 5)).overrides())
        .containsExactly(new Overridden(0, FieldPath.of("days"), "cid", null));
  }

  @Test
  void settingTwiceInAnEditNamesTheLoserOnce() {
    log.executed(ANN, 0, set("days", 3));
    var edit = log.executed(BEN, 0, set("days", 5), set("days", 6));
    assertThat(edit.overrides()).hasSize(1);
    assertThat(edit.operations()).hasSize(2);
  }

  @Test
  void settingWhatItIsDoesNothing() {
    log.executed(ANN, 0, set("days", 3));
    var edit = log.executed(BEN, 0, set("days", 3), set("start", null));
    assertThat(edit.operations()).isEmpty();
    assertThat(edit.overrides()).isEmpty();
  }

  @Test
  void valueForARemovedRowIsGivenBack() {
    log.executed(ANN, 0, insert("agenda", id(1), null));
    log.executed(BEN, 1, remove("agenda", id(1)));
    var date = "agenda." + id(1) + ".date";
    assertThat(log.executed(ANN, 1, set(date, "2026-09-14"), set(date, null)).superseded())
        .containsExactly(new Superseded(0, BEN, "2026-09-14"), new Superseded(1, BEN, null));
  }

  @ParameterizedTest
  @CsvSource({
    "start, 2026-02-28",
    "start, 2028-02-29",
    "owner, all",
    "owner, vo",
  })
  void acceptsTexts(String field, String value) {
    log.executed(ANN, 0, set(field, value));
  }

  @ParameterizedTest
  @CsvSource({"days, 1", "days, 23", "hours, 7.5"})
  void acceptsNumbers(String field, double value) {
    log.executed(ANN, 0, set(field, value));
  }

  @ParameterizedTest
  @CsvSource({
    "start, 2026-02-29",
    "start, 2026-2-3",
    "start, 14.09.2026",
    "start, +2026-09-14",
    "start, 0000-01-01",
    "start, ''",
    "start, 2026-09-14T10:00",
    "owner, nobody",
    "owner, ''",
  })
  void refusesTextsThatAreNoValue(String field, String value) {
    assertThat(log.refused(ANN, 0, set(field, value)).reason())
        .isEqualTo(RefusalReason.INVALID_VALUE);
  }

  @ParameterizedTest
  @CsvSource({"days, 0", "days, 24", "days, 2.5", "hours, 7.25", "hours, 1e300"})
  void refusesNumbersThatAreNoValue(String field, double value) {
    assertThat(log.refused(ANN, 0, set(field, value)).reason())
        .isEqualTo(RefusalReason.INVALID_VALUE);
  }

  @Test
  void refusesAnotherType() {
    for (var operation :
        new Operation[] {
          set("days", "3"),
          set("start", 20260914),
          set("feedback", "yes"),
          set("feedback", 1),
          set("owner", true),
          set("note", "text"),
          set("agenda", "rows")
        }) {
      assertThat(log.refused(ANN, 0, operation).reason())
          .as(operation.toString())
          .isEqualTo(RefusalReason.WRONG_TYPE);
    }
  }
}
