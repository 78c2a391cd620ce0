/**
 * Reference data of the scheme, from the files in {@code resources/reference}: the participating
 * countries and the sectors of activity.
 *
 * <p>Owns: those files. Promises: tables are complete and never change while the server runs. Does
 * not: know who uses them.
 */
package eu.clusterxchange.reference;
