/**
 * When a commitment is complete, as pure functions over what it says (domain 3.2, 4.5).
 *
 * <p>Owns: which fields have to be filled, how dates, duration and agenda have to fit together, and
 * how much of the form is done. Promises: total, whatever the form holds; every finding names the
 * path of the field that has to be changed. Does not: know exchanges, clocks or languages: mode,
 * day and parties are given, and each finding is a key with values.
 */
package eu.clusterxchange.commitments.rules;
