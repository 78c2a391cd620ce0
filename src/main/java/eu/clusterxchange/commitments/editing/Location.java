package eu.clusterxchange.commitments.editing;

/** What lies at the end of a path. */
sealed interface Location {

  record Live(Cells owner) implements Location {}

  /** The first row on the way that was removed. */
  record Removed(Removal removal) implements Location {}

  record Unknown(String rowId) implements Location {}
}
