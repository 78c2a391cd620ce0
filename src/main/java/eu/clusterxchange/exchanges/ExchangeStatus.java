package eu.clusterxchange.exchanges;

/** What each exchange goes through by itself once it is built (domain 2.3, G12). */
enum ExchangeStatus {
  /** The status of its group counts. */
  BUILDING,
  READY_TO_START,
  STAY_ONGOING,
  WAITING_FOR_FEEDBACK,
  COMPLETED,
  CANCELLED,
  DELETED;

  /** What people see. */
  String shown(GroupStatus group) {
    return this == BUILDING ? group.name() : name();
  }
}
