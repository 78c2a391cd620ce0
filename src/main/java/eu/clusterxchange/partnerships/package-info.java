/**
 * The Partnerships of cluster organisations that run the scheme, and who works for them.
 *
 * <p>Owns: Partnerships, what they cover, their members and their staff. Promises: a staff account
 * works for one Partnership. Does not: decide what staff may do; that follows from the profiles,
 * matches and exchanges their Partnership is responsible for.
 */
package eu.clusterxchange.partnerships;
