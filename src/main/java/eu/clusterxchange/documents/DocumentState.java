package eu.clusterxchange.documents;

/** How far the document of a version is. */
enum DocumentState {
  PREPARING,
  READY,
  /** It could not be made, often enough that nobody tries any more. */
  FAILED
}
