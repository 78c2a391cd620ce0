package eu.clusterxchange.profiles;

/** What can be done with a profile. */
enum ProfileAction {
  SUBMIT,
  PUBLISH
}
