package eu.clusterxchange.commitments;

/** On which side a party stands: host, visitor, and the Partnership of each (domain 1.1). */
public enum Relation {
  HO,
  VO,
  HOP,
  VOP
}
