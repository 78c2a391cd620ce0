package eu.clusterxchange.commitments.editing;

/** Short ways to write operations in tests. */
public final class Operations {

  private Operations() {}

  /** As on the wire: 5 keeps, "new" inserts, -3 removes. */
  public static TextOperation text(Object... parts) {
    var operation = TextOperation.builder();
    for (var part : parts) {
      if (part instanceof String inserted) {
        operation.insert(inserted);
      } else if ((int) part > 0) {
        operation.keep((int) part);
      } else {
        operation.remove(-(int) part);
      }
    }
    return operation.build();
  }
}
