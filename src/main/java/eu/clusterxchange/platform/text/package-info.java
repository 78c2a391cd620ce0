/**
 * Texts that the server itself writes to people: reasons of refusals, notifications, mails. They
 * stand in {@code resources/messages/en.json} under a key each.
 *
 * <p>Promises: a key without a text is found when it is used in a test, not by a reader. Does not:
 * know the texts of the pages, which are the browser's.
 */
package eu.clusterxchange.platform.text;
