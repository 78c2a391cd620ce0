package eu.clusterxchange.notifications;

import java.util.List;

/**
 * A page of notifications, and where the account stands.
 *
 * @param head the position of the newest, 0 for none
 */
record Inbox(List<Notification> notifications, long head, long readUpTo) {}
