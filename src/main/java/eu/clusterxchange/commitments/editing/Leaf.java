package eu.clusterxchange.commitments.editing;

/** The value of a field that is not rows. Dates ({@code yyyy-mm-dd}) and choices are texts. */
public sealed interface Leaf extends Value {

  /** As a person would read it in a note. */
  String asText();

  record Text(String text) implements Leaf {
    @Override
    public String asText() {
      return text;
    }
  }

  /** A double, because that is what a browser counts with. */
  record Numeral(double number) implements Leaf {
    public Numeral {
      if (!Double.isFinite(number)) {
        throw new IllegalArgumentException("a number is finite");
      }
      number += 0.0; // -0.0 is 0
    }

    public boolean isWhole() {
      return number == Math.rint(number) && Math.abs(number) <= 1L << 53;
    }

    @Override
    public String asText() {
      return isWhole() ? Long.toString((long) number) : Double.toString(number);
    }
  }

  record Flag(boolean on) implements Leaf {
    @Override
    public String asText() {
      return Boolean.toString(on);
    }
  }
}
