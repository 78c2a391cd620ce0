package eu.clusterxchange.matching;

/** How somebody stands to a proposed match. */
enum ProposalRelation {
  /** Holds the profile that it was proposed to. */
  HOLDER,
  PARTNERSHIP,
  SUPPORT_OFFICE
}
