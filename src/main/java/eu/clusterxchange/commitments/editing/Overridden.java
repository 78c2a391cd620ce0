package eu.clusterxchange.commitments.editing;

/**
 * A value that another account set at the same time and that lost.
 *
 * @param index of the winning operation in the edit as sent
 * @param by who set the value that lost
 * @param value what lost; null when they had cleared the field
 */
public record Overridden(int index, FieldPath field, String by, Leaf value) {}
