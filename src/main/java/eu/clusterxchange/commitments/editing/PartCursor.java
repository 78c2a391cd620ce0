package eu.clusterxchange.commitments.editing;

import java.util.List;

/** Reads parts piece by piece; behind the last one lies the endless tail that is kept. */
final class PartCursor {

  private static final int ENDLESS = Integer.MAX_VALUE;

  private final List<Part> parts;
  private int next;
  private int taken;

  PartCursor(List<Part> parts) {
    this.parts = parts;
  }

  boolean ended() {
    return next == parts.size();
  }

  boolean atInsert() {
    return !ended() && parts.get(next) instanceof Part.Insert;
  }

  boolean atRemove() {
    return !ended() && parts.get(next) instanceof Part.Remove;
  }

  /** What is left of the part under the cursor. */
  int remaining() {
    if (ended()) {
      return ENDLESS;
    }
    return lengthOf(parts.get(next)) - taken;
  }

  void skip(int length) {
    if (ended()) {
      return;
    }
    taken += length;
    if (taken == lengthOf(parts.get(next))) {
      next++;
      taken = 0;
    }
  }

  /** The next {@code length} characters of the insert under the cursor. */
  String take(int length) {
    var text = ((Part.Insert) parts.get(next)).text().substring(taken, taken + length);
    skip(length);
    return text;
  }

  private static int lengthOf(Part part) {
    if (part instanceof Part.Keep keep) {
      return keep.length();
    }
    if (part instanceof Part.Remove remove) {
      return remove.length();
    }
    return ((Part.Insert) part).text().length();
  }
}
