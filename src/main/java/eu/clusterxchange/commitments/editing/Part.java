package eu.clusterxchange.commitments.editing;

/** One step of a text operation from left to right; lengths are UTF-16 units. */
public sealed interface Part {

  record Keep(int length) implements Part {
    public Keep {
      requirePositive(length);
    }
  }

  record Insert(String text) implements Part {
    public Insert {
      if (text.isEmpty()) {
        throw new IllegalArgumentException("an insert holds at least one character");
      }
    }
  }

  record Remove(int length) implements Part {
    public Remove {
      requirePositive(length);
    }
  }

  private static void requirePositive(int length) {
    if (length <= 0) {
      throw new IllegalArgumentException("a length is positive, not " + length);
    }
  }
}
