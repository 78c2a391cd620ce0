/**
 * Side effects that are not due yet.
 *
 * <p>Owns: the table schedule. Promises: what is planned with a change goes to the outbox once, by
 * one instance, when its time on the scheme's clock has come; what fell due while nothing ran goes
 * at the next start. Does not: do anything itself; that is the outbox's consumers'.
 */
package eu.clusterxchange.platform.schedule;
