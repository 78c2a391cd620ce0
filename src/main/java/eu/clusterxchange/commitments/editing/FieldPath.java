package eu.clusterxchange.commitments.editing;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a field is: its name, or {@code rows.<rowId>.name} for a cell of a row, at any depth. The
 * path of a list of rows is that of any other field: {@code agenda.<dayId>.sessions}.
 */
public final class FieldPath {

  private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]{0,39}");
  private static final int MAX_LENGTH = 300;

  private final String text;
  private final String[] segments;

  private FieldPath(String text, String[] segments) {
    this.text = text;
    this.segments = segments;
  }

  public static Optional<FieldPath> parse(String text) {
    if (text.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    var segments = text.split("\\.", -1);
    if (segments.length % 2 == 0) {
      return Optional.empty();
    }
    for (int i = 0; i < segments.length; i++) {
      boolean fits =
          i % 2 == 0 ? NAME.matcher(segments[i]).matches() : RowId.isCanonical(segments[i]);
      if (!fits) {
        return Optional.empty();
      }
    }
    return Optional.of(new FieldPath(text, segments));
  }

  /**
   * @throws IllegalArgumentException when it is not a path
   */
  public static FieldPath of(String text) {
    return parse(text)
        .orElseThrow(() -> new IllegalArgumentException("not the path of a field: " + text));
  }

  /** How many rows the field is inside of. */
  public int depth() {
    return segments.length / 2;
  }

  /** The name met at a level; the field's own at {@link #depth()}. */
  public String name(int level) {
    return segments[2 * level];
  }

  /** The row chosen at a level below {@link #depth()}. */
  public String rowId(int level) {
    return segments[2 * level + 1];
  }

  public String name() {
    return segments[segments.length - 1];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FieldPath path && path.text.equals(text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
