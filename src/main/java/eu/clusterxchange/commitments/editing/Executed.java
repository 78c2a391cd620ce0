package eu.clusterxchange.commitments.editing;

/** The edit took place: the new head and the entry for the log. */
public record Executed(Content content, LoggedEdit edit) implements Outcome {}
