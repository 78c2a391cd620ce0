package eu.clusterxchange.notifications;

/** When a person is written to. */
enum MailMode {
  AT_ONCE,
  /** Together with everything else of the day that is still unread. */
  DAILY,
  OFF
}
