/**
 * How well a visitor and a host complement each other, in percent (domain 3.6).
 *
 * <p>Promises: pure, exact and symmetric; the percentage is the sum of its terms. Does not: know
 * profiles, names or texts; who asks turns a profile into {@link
 * eu.clusterxchange.matching.score.Wishes} and the terms into sentences.
 */
package eu.clusterxchange.matching.score;
