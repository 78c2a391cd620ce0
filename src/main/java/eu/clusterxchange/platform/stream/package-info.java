/**
 * Streams of stored events, as features offer them and the live channel carries them.
 *
 * <p>Owns: the names of streams and the interface between a feature and the channel. Promises: the
 * {@code seq} of a stream counts 1, 2, 3 … without gaps, so that a position is enough to go on
 * from. Does not: store events; each feature keeps them in its own tables, or makes them anew from
 * a version.
 */
package eu.clusterxchange.platform.stream;
