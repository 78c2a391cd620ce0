package eu.clusterxchange.commitments.editing;

import static eu.clusterxchange.commitments.editing.Operations.edit;
import static eu.clusterxchange.commitments.editing.Operations.id;
import static eu.clusterxchange.commitments.editing.Operations.insert;
import static eu.clusterxchange.commitments.editing.Operations.remove;
import static eu.clusterxchange.commitments.editing.Operations.textAt;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextEditTest {

  private static final String ANN = "a0000000-0000-4000-8000-000000000000";
  private static final String BEN = "b0000000-0000-4000-8000-000000000000";

  private final EditLog log = new EditLog(SmallForm.FORM, Content.EMPTY);

  @Test
  void editAtTheHeadIsExecutedAsSent() {
    var edit = log.executed(ANN, 0, edit("note", "Hello"));
    assertThat(edit.operations()).containsExactly(edit("note", "Hello"));
    assertThat(edit.revision()).isEqualTo(1);
    assertThat(textAt(log.content(), "note")).isEqualTo("Hello");
  }

  @Test
  void editOfTheSameFieldMeanwhileShiftsIt() {
    log.executed(ANN, 0, edit("note", "world"));
    log.executed(ANN, 1, edit("note", "Hello "));
    var edit = log.executed(BEN, 1, edit("note", 5, "!"));
    assertThat(edit.operations()).containsExactly(edit("note", 11, "!"));
    assertThat(textAt(log.content(), "note")).isEqualTo("Hello world!");
  }

  @Test
  void editOfAnotherFieldMeanwhileDoesNot() {
    log.executed(ANN, 0, edit("name", "Ann"));
    var edit = log.executed(BEN, 0, edit("note", "x"));
    assertThat(edit.operations()).containsExactly(edit("note", "x"));
  }

  @Test
  void ofTwoAccountsAtOnePlaceTheLowerIdStandsLeft() {
    log.executed(BEN, 0, edit("note", "ben"));
    log.executed(ANN, 0, edit("note", "ann"));
    assertThat(textAt(log.content(), "note")).isEqualTo("annben");

    var other = new EditLog(SmallForm.FORM, Content.EMPTY);
    other.executed(ANN, 0, edit("note", "ann"));
    other.executed(BEN, 0, edit("note", "ben"));
    assertThat(textAt(other.content(), "note")).isEqualTo("annben");
  }

  @Test
  void ofOneAccountAtOnePlaceTheEarlierRevisionStandsLeft() {
    log.executed(ANN, 0, edit("note", "first"));
    log.executed(ANN, 0, edit("note", "second"));
    assertThat(textAt(log.content(), "note")).isEqualTo("firstsecond");
  }

  @Test
  void removingWhatOthersRemovedTakesARevisionAndDoesNothing() {
    log.executed(ANN, 0, edit("note", "abc"));
    log.executed(ANN, 1, edit("note", -3));
    var edit = log.executed(BEN, 1, edit("note", 1, -1));
    assertThat(edit.operations()).isEmpty();
    assertThat(edit.superseded()).isEmpty();
    assertThat(edit.revision()).isEqualTo(3);
  }

  @Test
  void lengthIsCheckedAtTheBaseNotAtTheHead() {
    log.executed(ANN, 0, edit("note", "abc"));
    log.executed(ANN, 1, edit("note", "0123456789"));
    var refusal = log.refused(BEN, 1, edit("note", 4, "x"));
    assertThat(refusal.reason()).isEqualTo(RefusalReason.OUT_OF_RANGE);
    assertThat(refusal.pointer()).isEqualTo("/operations/0");

    log.executed(ANN, 2, edit("note", -13));
    log.executed(BEN, 1, edit("note", 3, "x"));
    assertThat(textAt(log.content(), "note")).isEqualTo("x");
  }

  @Test
  void characterIsNeverCutInTwo() {
    log.executed(ANN, 0, edit("note", "a\uD83D\uDE00b"));
    var refusal = log.refused(BEN, 1, edit("note", 2, "x"));
    assertThat(refusal.reason()).isEqualTo(RefusalReason.MALFORMED_OPERATION);
    assertThat(log.head()).isEqualTo(1);
  }

  @Test
  void textBeyondItsLimitIsRefusedAndMayStillShrink() {
    var full = "x".repeat(SmallForm.SHORT);
    assertThat(log.refused(ANN, 0, edit("name", full + "y")).reason())
        .isEqualTo(RefusalReason.TOO_LONG);
    log.executed(ANN, 0, edit("name", full));
    log.executed(BEN, 1, edit("name", "yy", -3));
    assertThat(textAt(log.content(), "name")).hasSize(SmallForm.SHORT - 1);
  }

  @Test
  void limitHoldsForWhatSeveralWroteAtOnce() {
    log.executed(ANN, 0, edit("name", "1234567"));
    assertThat(log.refused(BEN, 0, edit("name", "abcdefg")).reason())
        .isEqualTo(RefusalReason.TOO_LONG);
  }

  @Test
  void writingInARemovedRowGivesTheTextBack() {
    log.executed(ANN, 0, insert("agenda", id(1), null, "title", "Day"));
    log.executed(BEN, 1, remove("agenda", id(1)));
    var edit = log.executed(ANN, 1, edit("agenda." + id(1) + ".title", "My ", 3, " one"));
    assertThat(edit.operations()).isEmpty();
    assertThat(edit.superseded()).containsExactly(new Superseded(0, BEN, "My  one"));
  }

  @Test
  void writingInARowInsideARemovedOneGivesTheTextBack() {
    log.executed(ANN, 0, insert("agenda", id(1), null));
    log.executed(ANN, 1, insert("agenda." + id(1) + ".sessions", id(2), null));
    log.executed(BEN, 2, remove("agenda", id(1)));
    var path = "agenda." + id(1) + ".sessions." + id(2) + ".content";
    assertThat(log.executed(ANN, 2, edit(path, "words")).superseded())
        .containsExactly(new Superseded(0, BEN, "words"));
    assertThat(log.executed(ANN, 2, edit(path, -3)).superseded())
        .containsExactly(new Superseded(0, BEN, null));
  }

  @Test
  void writingInARowThatCameAfterTheBaseIsRefused() {
    log.executed(ANN, 0, insert("agenda", id(1), null));
    var title = edit("agenda." + id(1) + ".title", "x");
    assertThat(log.refused(BEN, 0, title).reason()).isEqualTo(RefusalReason.UNKNOWN_ROW);
    log.executed(BEN, 1, title);
  }

  @Test
  void writingInARowOfTheSameEditCountsFromItsFirstText() {
    var edit =
        log.executed(
            ANN,
            0,
            insert("agenda", id(1), null, "title", "Day"),
            edit("agenda." + id(1) + ".title", 3, " one"));
    assertThat(edit.operations()).hasSize(2);
    assertThat(textAt(log.content(), "agenda." + id(1) + ".title")).isEqualTo("Day one");
    var refusal =
        log.refused(
            ANN,
            1,
            insert("agenda", id(2), null, "title", "Day"),
            edit("agenda." + id(2) + ".title", 4, "x"));
    assertThat(refusal.reason()).isEqualTo(RefusalReason.OUT_OF_RANGE);
    assertThat(refusal.pointer()).isEqualTo("/operations/1");
  }

  @Test
  void oneTextIsChangedOnceInAnEdit() {
    var refusal = log.refused(ANN, 0, edit("note", "a"), edit("note", "b"));
    assertThat(refusal.reason()).isEqualTo(RefusalReason.DUPLICATE_TEXT_OPERATION);
    assertThat(refusal.pointer()).isEqualTo("/operations/1");
    assertThat(log.content()).isEqualTo(Content.EMPTY);
  }
}
