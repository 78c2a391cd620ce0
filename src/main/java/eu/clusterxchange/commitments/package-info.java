/**
 * The Commitment to Quality: the form as data, its content on the wire and in storage.
 *
 * <p>Owns: the commitment's form file, JSON of operations and content, and (in {@code editing}) how
 * several people write one commitment at a time.
 *
 * <p>Promises: what leaves here as JSON can be read back without loss; what arrives is either a
 * well-formed operation or a refusal that names the place.
 *
 * <p>Does not: know the lifecycle of exchanges, nor who the parties are.
 */
package eu.clusterxchange.commitments;
