package eu.clusterxchange.commitments.editing;

import static eu.clusterxchange.commitments.editing.Operations.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextOperationTest {

  @Test
  void keepsInsertsAndRemoves() {
    assertThat(text(5, " new", -4).apply("Hello old world")).isEqualTo("Hello new world");
  }

  @Test
  void tailIsKept() {
    assertThat(text("A").apply("bc")).isEqualTo("Abc");
    assertThat(text(1, "x", 7)).isEqualTo(text(1, "x"));
  }

  @Test
  void insertStandsBeforeRemovalHoweverItWasWritten() {
    assertThat(text(2, -3, "x")).isEqualTo(text(2, "x", -3));
    assertThat(text(2, -1, "x", -2, "y")).isEqualTo(text(2, "xy", -3));
  }

  @Test
  void adjacentPartsOfOneSortAreOne() {
    assertThat(text(1, 2, "a", "b", -1, -1)).isEqualTo(text(3, "ab", -2));
  }

  @Test
  void onlyCanonicalPartsMakeAnOperation() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TextOperation(List.of(new Part.Remove(1), new Part.Insert("a"))));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TextOperation(List.of(new Part.Keep(1))));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TextOperation(List.of(new Part.Remove(1), new Part.Remove(1))));
  }

  @Test
  void cannotApplyBehindTheEnd() {
    assertThat(text(3, "!").apply("abc")).isEqualTo("abc!");
    assertThatIllegalArgumentException().isThrownBy(() -> text(4, "!").apply("abc"));
    assertThatIllegalArgumentException().isThrownBy(() -> text(2, -2).apply("abc"));
  }

  @Test
  void measuresWhatItNeedsAndAdds() {
    var operation = text(2, "four", -1, 3, -2);
    assertThat(operation.consumed()).isEqualTo(8);
    assertThat(operation.delta()).isEqualTo(1);
    assertThat(text("a", 2, "b").insertedText()).isEqualTo("ab");
  }

  @Test
  void composesTypingAndItsCorrection() {
    assertThat(text(2, "x").compose(text(3, "y"))).isEqualTo(text(2, "xy"));
    assertThat(text(2, "xy").compose(text(3, -1))).isEqualTo(text(2, "x"));
    assertThat(text(2, "x").compose(text(2, -1))).isEqualTo(TextOperation.IDENTITY);
    assertThat(text(2, -2).compose(text(1, "ab", -1))).isEqualTo(text(1, "ab", -3));
  }

  @Test
  void ofTwoInsertsAtOnePlaceTheFirstStandsLeft() {
    assertThat(text(1, "A").transform(text(1, "bb"), true)).isEqualTo(text(1, "A"));
    assertThat(text(1, "A").transform(text(1, "bb"), false)).isEqualTo(text(3, "A"));
  }

  @Test
  void insertSurvivesInsideWhatTheOtherRemoved() {
    assertThat(text(3, "x").transform(text(1, -4), true)).isEqualTo(text(1, "x"));
    assertThat(text(1, -4).transform(text(3, "x"), false)).isEqualTo(text(1, -2, 1, -2));
  }

  @Test
  void whatBothRemovedIsRemovedOnce() {
    assertThat(text(1, -3).transform(text(2, -3), true)).isEqualTo(text(1, -1));
    assertThat(text(1, -3).transform(text(-5), true)).isEqualTo(TextOperation.IDENTITY);
  }

  @Test
  void insertGoesBeforeWhatTheOtherRemovesAtItsPlace() {
    assertThat(text(2, "x").transform(text(2, -2), false)).isEqualTo(text(2, "x"));
    assertThat(text(2, -2).transform(text(2, "x"), true)).isEqualTo(text(3, -2));
  }

  @Test
  void seesAPairThatWouldBeSplit() {
    var smile = "a\uD83D\uDE00b";
    assertThat(text(2, "x").splitsPairOf(smile)).isTrue();
    assertThat(text(1, -1).splitsPairOf(smile)).isTrue();
    assertThat(text(2, -1).splitsPairOf(smile)).isTrue();
    assertThat(text(1, "x", -2).splitsPairOf(smile)).isFalse();
    assertThat(text(3, "x").splitsPairOf(smile)).isFalse();
  }
}
