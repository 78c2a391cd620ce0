package eu.clusterxchange.commitments;

/** What stands behind a party: one profile (its holder acts), or a Partnership (its staff act). */
public enum PartyKind {
  PROFILE,
  PARTNERSHIP
}
