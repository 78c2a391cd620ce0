/**
 * The profiles of organisations that want to visit or to host, from the first draft to the
 * catalogue.
 *
 * <p>Owns: profiles and their lifecycle. Promises: at most one visiting and one hosting profile per
 * organisation (domain B1), and a published profile is complete. Does not: know matches; whether a
 * profile is engaged is asked of the features that engage it.
 */
package eu.clusterxchange.profiles;
