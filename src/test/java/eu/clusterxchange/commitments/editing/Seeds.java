package eu.clusterxchange.commitments.editing;

import java.util.SplittableRandom;
import java.util.function.Consumer;

/**
 * Runs a property on many random cases and names the seed that failed. {@code
 * -Dediting.cases=1000000} runs more, {@code -Dediting.seed=n} that one again.
 */
final class Seeds {

  private static final int CASES = Integer.getInteger("editing.cases", 10_000);

  private Seeds() {}

  static void forAll(Consumer<SplittableRandom> property) {
    var only = Long.getLong("editing.seed");
    if (only != null) {
      property.accept(new SplittableRandom(only));
      return;
    }
    for (long seed = 0; seed < CASES; seed++) {
      try {
        property.accept(new SplittableRandom(seed));
      } catch (RuntimeException | AssertionError failure) {
        throw new AssertionError("fails with -Dediting.seed=" + seed, failure);
      }
    }
  }
}
