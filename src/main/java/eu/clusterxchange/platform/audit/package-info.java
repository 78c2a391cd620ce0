/**
 * The audit trail: who did what to which object, in what capacity, and why.
 *
 * <p>Owns: the table audit. Promises: an entry is written in the transaction of the change it
 * describes, and the database refuses to change or remove one. Does not: record keystrokes; the
 * edit log of a commitment is its own trail.
 */
package eu.clusterxchange.platform.audit;
