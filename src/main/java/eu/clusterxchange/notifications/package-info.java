/**
 * Tells people what happened: in their inbox, live on their stream, and by mail.
 *
 * <p>Owns: notifications with their position per account, and the one table of what is told to whom
 * (domain 6.3). Promises: each account's notifications are numbered 1, 2, 3 … without gaps; each
 * announcement is told exactly once in the inbox, and by mail at least once; a slow mail server
 * holds up nothing. Does not: decide anything about what it tells; nobody depends on it.
 */
package eu.clusterxchange.notifications;
