/**
 * The profiles of organisations that want to visit or to host, from the first draft to the
 * catalogue.
 *
 * <p>Owns: profiles, what they say, and their lifecycle. Promises: at most one visiting and one
 * hosting profile per organisation (domain B1), a submitted profile is complete, and what is said
 * to be missing while it is filled in is what submission refuses. Does not: know matches or
 * exchanges; what hangs on a profile it asks and tells through {@link
 * eu.clusterxchange.profiles.ProfileTies}.
 */
package eu.clusterxchange.profiles;
