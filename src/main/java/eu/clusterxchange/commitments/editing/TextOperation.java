package eu.clusterxchange.commitments.editing;

import java.util.ArrayList;
import java.util.List;

/**
 * A change of one text, in canonical form: what is kept at the end is not written, no two adjacent
 * parts are of one sort, and an insert stands before the removal at its place. Positions count
 * UTF-16 units. No parts at all is the identity.
 */
public record TextOperation(List<Part> parts) {

  public static final TextOperation IDENTITY = new TextOperation(List.of());

  public TextOperation {
    parts = List.copyOf(parts);
    requireCanonical(parts);
  }

  public static Builder builder() {
    return new Builder();
  }

  public boolean isIdentity() {
    return parts.isEmpty();
  }

  /** Length of text the operation needs before it: what it keeps or removes by name. */
  public int consumed() {
    int sum = 0;
    for (var part : parts) {
      if (part instanceof Part.Keep keep) {
        sum = Math.addExact(sum, keep.length());
      } else if (part instanceof Part.Remove remove) {
        sum = Math.addExact(sum, remove.length());
      }
    }
    return sum;
  }

  /** By how much the text grows; negative when it shrinks. */
  public int delta() {
    int sum = 0;
    for (var part : parts) {
      if (part instanceof Part.Insert insert) {
        sum += insert.text().length();
      } else if (part instanceof Part.Remove remove) {
        sum -= remove.length();
      }
    }
    return sum;
  }

  public String insertedText() {
    var text = new StringBuilder();
    for (var part : parts) {
      if (part instanceof Part.Insert insert) {
        text.append(insert.text());
      }
    }
    return text.toString();
  }

  /**
   * @throws IllegalArgumentException when the text is shorter than {@link #consumed()}
   */
  public String apply(String text) {
    if (consumed() > text.length()) {
      throw new IllegalArgumentException(
          "the operation needs " + consumed() + " characters, the text has " + text.length());
    }
    var result = new StringBuilder(text.length() + Math.max(0, delta()));
    int position = 0;
    for (var part : parts) {
      if (part instanceof Part.Keep keep) {
        result.append(text, position, position + keep.length());
        position += keep.length();
      } else if (part instanceof Part.Remove remove) {
        position += remove.length();
      } else {
        result.append(((Part.Insert) part).text());
      }
    }
    return result.append(text, position, text.length()).toString();
  }

  /** Whether a change would begin or end between the two halves of a surrogate pair. */
  public boolean splitsPairOf(String text) {
    int position = 0;
    for (var part : parts) {
      if (part instanceof Part.Keep keep) {
        position += keep.length();
      } else if (part instanceof Part.Remove remove) {
        position += remove.length();
      }
      if (isInsidePair(text, position)) {
        return true;
      }
    }
    return false;
  }

  /** One operation equal to this one followed by {@code then}. */
  public TextOperation compose(TextOperation then) {
    var first = new PartCursor(parts);
    var second = new PartCursor(then.parts);
    var result = builder();
    while (!first.ended() || !second.ended()) {
      if (first.atRemove()) {
        int length = first.remaining();
        result.remove(length);
        first.skip(length);
      } else if (second.atInsert()) {
        result.insert(second.take(second.remaining()));
      } else {
        int length = Math.min(first.remaining(), second.remaining());
        boolean removed = second.atRemove();
        second.skip(length);
        if (first.atInsert()) {
          var text = first.take(length);
          if (!removed) {
            result.insert(text);
          }
        } else {
          first.skip(length);
          if (removed) {
            result.remove(length);
          } else {
            result.keep(length);
          }
        }
      }
    }
    return result.build();
  }

  /**
   * This operation as it applies after {@code against}, which was made on the same text. Where both
   * insert at one place, this one's text stands left when {@code first}. An insert goes before what
   * the other removes; an insert inside what the other removed survives at that place.
   */
  public TextOperation transform(TextOperation against, boolean first) {
    var mine = new PartCursor(parts);
    var other = new PartCursor(against.parts);
    var result = builder();
    while (!mine.ended()) {
      if (mine.atInsert() && (first || !other.atInsert())) {
        result.insert(mine.take(mine.remaining()));
      } else if (other.atInsert()) {
        int length = other.remaining();
        result.keep(length);
        other.skip(length);
      } else {
        int length = Math.min(mine.remaining(), other.remaining());
        if (!other.atRemove()) {
          if (mine.atRemove()) {
            result.remove(length);
          } else {
            result.keep(length);
          }
        }
        mine.skip(length);
        other.skip(length);
      }
    }
    return result.build();
  }

  private static boolean isInsidePair(String text, int position) {
    return position > 0
        && position < text.length()
        && Character.isHighSurrogate(text.charAt(position - 1))
        && Character.isLowSurrogate(text.charAt(position));
  }

  private static void requireCanonical(List<Part> parts) {
    Part before = null;
    for (var part : parts) {
      boolean sameSort = before != null && before.getClass() == part.getClass();
      boolean insertTooLate = before instanceof Part.Remove && part instanceof Part.Insert;
      if (sameSort || insertTooLate) {
        throw new IllegalArgumentException("not canonical: " + parts);
      }
      before = part;
    }
    if (before instanceof Part.Keep) {
      throw new IllegalArgumentException("what is kept at the end is not written: " + parts);
    }
  }

  /**
   * Takes parts in any order and brings them into canonical form. Throws ArithmeticException when
   * they need a text of more than 2^31 - 1 characters.
   */
  public static final class Builder {

    private final List<Part> parts = new ArrayList<>(4);
    private final StringBuilder inserted = new StringBuilder();
    private int kept;
    private int removed;
    private int consumed;

    private Builder() {}

    public Builder keep(int length) {
      consume(length);
      if (length > 0) {
        flushChange();
        kept += length;
      }
      return this;
    }

    public Builder insert(String text) {
      if (!text.isEmpty()) {
        flushKeep();
        inserted.append(text);
      }
      return this;
    }

    public Builder remove(int length) {
      consume(length);
      if (length > 0) {
        flushKeep();
        removed += length;
      }
      return this;
    }

    public TextOperation build() {
      flushChange();
      return parts.isEmpty() ? IDENTITY : new TextOperation(parts);
    }

    private void consume(int length) {
      if (length < 0) {
        throw new IllegalArgumentException("a length is positive, not " + length);
      }
      consumed = Math.addExact(consumed, length);
    }

    private void flushKeep() {
      if (kept > 0) {
        parts.add(new Part.Keep(kept));
        kept = 0;
      }
    }

    private void flushChange() {
      if (inserted.length() > 0) {
        parts.add(new Part.Insert(inserted.toString()));
        inserted.setLength(0);
      }
      if (removed > 0) {
        parts.add(new Part.Remove(removed));
        removed = 0;
      }
    }
  }
}
