package eu.clusterxchange.matching;

/** What can be done with a proposed match. */
enum ProposalAction {
  ACCEPT,
  DECLINE
}
