package eu.clusterxchange.matching;

/** How somebody stands to a match, the closest relation first (domain 1.1). */
public enum MatchRelation {
  HO,
  VO,
  HOP,
  VOP,
  SUPPORT_OFFICE,
  /** The scheme itself, where a rule and not a person acts. */
  SYSTEM;

  /** The other of the two sides that decide. */
  public MatchRelation counterpart() {
    return this == HO ? VO : HO;
  }
}
