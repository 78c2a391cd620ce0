/**
 * The Commitment to Quality: the form as data, its content, and how several people write it at a
 * time.
 *
 * <p>Owns: the form file; the tables commitment, commitment_epoch, commitment_party and
 * commitment_edit; the queue in which this instance commits edits; who is present. How operations
 * meet is decided in {@code editing}.
 *
 * <p>Promises: an edit is refused as a whole or committed before it is acknowledged and shown; the
 * same {@code editId} again gives the same reply; what arrives is either a well-formed operation or
 * a refusal that names the place; a change of parties, rights or place begins a new epoch, and no
 * edit of an old one slips through.
 *
 * <p>Does not: know the lifecycle of exchanges, nor decide who the parties are or which of them may
 * write: {@code exchanges} tells it.
 */
package eu.clusterxchange.commitments;
