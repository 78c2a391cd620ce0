package eu.clusterxchange.commitments.editing;

/**
 * An operation that changed nothing because its row is gone.
 *
 * @param index of the operation in the edit as sent
 * @param by the account that removed the row
 * @param text what the author wrote, to be given back; null when there is none
 */
public record Superseded(int index, String by, String text) {

  /** The only reason there is, as on the wire. */
  public static final String REASON = "row-removed";
}
