package eu.clusterxchange.notifications;

/** How somebody is told. */
enum Channel {
  /** In the inbox and at once on every open page. */
  INBOX,
  MAIL
}
