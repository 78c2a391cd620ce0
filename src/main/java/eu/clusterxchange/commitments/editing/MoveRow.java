package eu.clusterxchange.commitments.editing;

/**
 * Puts a row directly after another of the same list; the later revision wins.
 *
 * @param after null for the beginning; once executed, a live row
 */
public record MoveRow(FieldPath field, String rowId, String after) implements Operation {}
