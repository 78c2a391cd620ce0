/**
 * Lifecycles as data: a table of rows (from, action, who, to) that a coordinator can read, and a
 * decision that is total over it.
 *
 * <p>Promises: deciding never throws and never looks at anything but its arguments. Does not: know
 * guards beyond state and role; those are the policies' of the features.
 */
package eu.clusterxchange.platform.lifecycle;
