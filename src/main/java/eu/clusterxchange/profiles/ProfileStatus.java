package eu.clusterxchange.profiles;

/** The states of a profile (domain 2.1). */
public enum ProfileStatus {
  /** Being filled in by its holder. */
  DRAFT,
  /** Submitted; waits for its Partnership. */
  REVIEW,
  /** In the catalogue; may match. */
  PUBLISHED,
  /** Used up by a deleted exchange; hidden from its holder until the Support Office recovers it. */
  INACCESSIBLE,
  DELETED
}
