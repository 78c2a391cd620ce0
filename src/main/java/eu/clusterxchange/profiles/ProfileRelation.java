package eu.clusterxchange.profiles;

/** How somebody stands to a profile. */
enum ProfileRelation {
  HOLDER,
  PARTNERSHIP,
  SUPPORT_OFFICE,
  NONE
}
