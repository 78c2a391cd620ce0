package eu.clusterxchange.notifications;

/** How somebody is told. */
enum Channel {
  /** In the inbox and at once on every open page. */
  INBOX,
  MAIL,
  /** On the devices that were switched on, also when no page is open. */
  PUSH
}
