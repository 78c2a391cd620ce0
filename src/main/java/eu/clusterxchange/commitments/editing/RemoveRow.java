package eu.clusterxchange.commitments.editing;

/** Takes a row away; its place is remembered. */
public record RemoveRow(FieldPath field, String rowId) implements Operation {}
