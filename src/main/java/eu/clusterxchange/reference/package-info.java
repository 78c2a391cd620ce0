/**
 * Reference data of the scheme, from the files in {@code resources/reference}: countries, sectors
 * of activity, ecosystems, skills, types of exchange and organisation, languages, lump sums.
 *
 * <p>Owns: those files. Promises: tables are complete and never change while the server runs. Does
 * not: know who uses them.
 */
package eu.clusterxchange.reference;
