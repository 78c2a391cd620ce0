/**
 * Tells people what happened: in their inbox, live on their stream, by mail and on their devices.
 *
 * <p>Owns: notifications with their position per account, the one table of what is told to whom
 * (domain 6.3), what each person chose, their devices, and the mail of the day. Promises: each
 * account's notifications are numbered 1, 2, 3 … without gaps; each announcement is told exactly
 * once in the inbox, in one mail of the day at most, and by mail and on devices at least once;
 * nothing is sent about what was read meanwhile; whoever unsubscribed gets no mail; a slow mail
 * server or push service holds up nothing. Does not: decide anything about what it tells; nobody
 * depends on it.
 */
package eu.clusterxchange.notifications;
