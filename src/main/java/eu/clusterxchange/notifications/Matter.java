package eu.clusterxchange.notifications;

/** What events are about, as far as people choose how they hear of them. */
enum Matter {
  PROFILES,
  /** Matches and chat. */
  MATCHES,
  /** Exchanges and commitments. */
  EXCHANGES,
  /** Reports and payments. */
  REPORTS
}
