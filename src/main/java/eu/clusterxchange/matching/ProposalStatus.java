package eu.clusterxchange.matching;

/** The states of a proposed match (domain M0). */
enum ProposalStatus {
  OPEN,
  /** The match has begun. */
  ACCEPTED,
  DECLINED
}
