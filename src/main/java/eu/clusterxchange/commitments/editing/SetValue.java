package eu.clusterxchange.commitments.editing;

/**
 * Sets a date, number, choice or yes/no; the later revision wins.
 *
 * @param value null clears the field
 */
public record SetValue(FieldPath field, Leaf value) implements Operation {}
