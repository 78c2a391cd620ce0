package eu.clusterxchange.commitments;

import eu.clusterxchange.commitments.editing.Leaf;
import java.util.Optional;

/** A single value as a JSON string, number or boolean. */
final class LeafJson {

  private LeafJson() {}

  static Object encode(Leaf value) {
    if (value instanceof Leaf.Text text) {
      return text.text();
    }
    if (value instanceof Leaf.Flag flag) {
      return flag.on();
    }
    if (value instanceof Leaf.Numeral numeral) {
      return numeral.isWhole() ? (Object) (long) numeral.number() : (Object) numeral.number();
    }
    return null;
  }

  /**
   * Empty for null, arrays, objects and numbers no browser can hold.
   *
   * @throws IllegalArgumentException when a text cannot be stored
   */
  static Optional<Leaf> decode(Object json) {
    if (json instanceof String text) {
      return Optional.of(new Leaf.Text(PlainText.require(text)));
    }
    if (json instanceof Boolean on) {
      return Optional.of(new Leaf.Flag(on));
    }
    if (json instanceof Number number && Double.isFinite(number.doubleValue())) {
      return Optional.of(new Leaf.Numeral(number.doubleValue()));
    }
    return Optional.empty();
  }
}
