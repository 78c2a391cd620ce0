package eu.clusterxchange.exchanges;

/** The building phase, which all exchanges of a group go through together (domain 2.3, G10). */
enum GroupStatus {
  DRAFT,
  READY_FOR_VALIDATION,
  PARTNERSHIP_VALIDATION,
  SO_VALIDATION,
  EC_VALIDATION,
  PREPARATION,
  ARCHIVED
}
