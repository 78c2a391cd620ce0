/**
 * Handing mail in.
 *
 * <p>Promises: a mail is handed in or the future fails; the same mail handed in twice carries the
 * same Message-ID; where no mail server is set, mails are kept and can be read. Does not: decide
 * who gets which mail, nor try again; that is the outbox's.
 */
package eu.clusterxchange.platform.mail;
