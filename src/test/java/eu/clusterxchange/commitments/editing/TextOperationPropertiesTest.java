package eu.clusterxchange.commitments.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TextOperationPropertiesTest {

  @Test
  void composedIsBothInTurn() {
    Seeds.forAll(
        random -> {
          var text = text(random);
          var first = RandomTexts.operation(random, text);
          var then = RandomTexts.operation(random, first.apply(text));
          var composed = first.compose(then);
          assertThat(composed.apply(text)).isEqualTo(then.apply(first.apply(text)));
          assertThat(composed.delta()).isEqualTo(first.delta() + then.delta());
          assertThat(composed.splitsPairOf(text)).isFalse();
        });
  }

  @Test
  void eitherOrderGivesOneTextForBothTieRules() {
    Seeds.forAll(
        random -> {
          var text = text(random);
          var a = RandomTexts.operation(random, text);
          var b = RandomTexts.operation(random, text);
          for (boolean aFirst : new boolean[] {true, false}) {
            var aAfterB = a.transform(b, aFirst);
            var bAfterA = b.transform(a, !aFirst);
            assertThat(bAfterA.apply(a.apply(text))).isEqualTo(aAfterB.apply(b.apply(text)));
            assertThat(a.compose(bAfterA).apply(text)).isEqualTo(b.compose(aAfterB).apply(text));
          }
        });
  }

  @Test
  void transformedKeepsWhatWasWritten() {
    Seeds.forAll(
        random -> {
          var text = text(random);
          var a = RandomTexts.operation(random, text);
          var b = RandomTexts.operation(random, text);
          assertThat(a.transform(b, random.nextBoolean()).insertedText())
              .isEqualTo(a.insertedText());
        });
  }

  @Test
  void pairsAreNeverSplit() {
    Seeds.forAll(
        random -> {
          var text = text(random);
          var a = RandomTexts.operation(random, text);
          var b = RandomTexts.operation(random, text);
          var transformed = a.transform(b, random.nextBoolean());
          var between = b.apply(text);
          assertThat(transformed.splitsPairOf(between)).isFalse();
          assertThat(holdsLoneSurrogate(transformed.apply(between))).isFalse();
        });
  }

  private static String text(SplittableRandom random) {
    return RandomTexts.text(random, random.nextInt(30));
  }

  private static boolean holdsLoneSurrogate(String text) {
    return text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= 0xDFFF);
  }
}
