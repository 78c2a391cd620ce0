package eu.clusterxchange.commitments.editing;

/** One change of a commitment's content. */
public sealed interface Operation permits TextEdit, SetValue, InsertRow, RemoveRow, MoveRow {

  /** The field changed; for row operations the one that holds the rows. */
  FieldPath field();
}
