package eu.clusterxchange.exchanges;

/** What moves a group through the building phase. */
enum GroupAction {
  MARK_READY,
  BACK_TO_DRAFT
}
