package eu.clusterxchange.commitments.editing;

/** Which account removed a row, and in which revision. */
public record Removal(String by, long revision) {}
