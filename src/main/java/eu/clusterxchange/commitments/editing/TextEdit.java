package eu.clusterxchange.commitments.editing;

/** Changes a text; the only operation that is transformed when it meets others. */
public record TextEdit(FieldPath field, TextOperation text) implements Operation {

  public TextEdit {
    if (text.isIdentity()) {
      throw new IllegalArgumentException("an edit of a text changes something");
    }
  }
}
