/**
 * Side effects that follow a commit.
 *
 * <p>Owns: the table outbox. Promises: a row written with a change is handed to its consumer at
 * least once, by one instance at a time; what the consumer writes in the same transaction happens
 * exactly once; a row that keeps failing is parked and holds nobody else up. Does not: keep an
 * order between rows.
 */
package eu.clusterxchange.platform.outbox;
