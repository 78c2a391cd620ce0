package eu.clusterxchange.profiles;

/** How somebody stands to a profile, the closest relation first. */
public enum ProfileRelation {
  HOLDER,
  /** Staff of the Partnership it names. */
  PARTNERSHIP,
  SUPPORT_OFFICE,
  /** Sees what is published: the other side, other Partnerships, the Commission. */
  READER,
  /** The scheme itself, where a rule and not a person acts. */
  SYSTEM;

  /** Those who see everything that a profile says. */
  public boolean concerned() {
    return this == HOLDER || this == PARTNERSHIP || this == SUPPORT_OFFICE;
  }
}
