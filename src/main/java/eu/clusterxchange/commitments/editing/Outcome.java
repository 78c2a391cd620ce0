package eu.clusterxchange.commitments.editing;

/** What becomes of an edit. */
public sealed interface Outcome permits Executed, Refusal {}
