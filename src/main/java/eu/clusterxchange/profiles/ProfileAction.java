package eu.clusterxchange.profiles;

import java.util.Locale;

/** What can be done with a profile. */
enum ProfileAction {
  EDIT,
  SUBMIT,
  PUBLISH,
  RETURN,
  UNPUBLISH,
  DELETE,
  RECOVER,
  FIND_MATCH,
  PURGE,
  MAKE_INACCESSIBLE;

  /** As the contract and the audit trail name it. */
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
