/**
 * Exchanges, and the groups in which they are built.
 *
 * <p>Owns: exchanges with their references, exchange groups, and who may edit the commitment of
 * each. Promises: one exchange per match; a visitor has one exchange of each mode; every exchange
 * is in exactly one group, which carries the status of the building phase and the one commitment;
 * grouping and the rights to the commitment change in one commit. Does not: know what stands in a
 * commitment.
 */
package eu.clusterxchange.exchanges;
