package eu.clusterxchange.commitments;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.UUID;

/**
 * A version of a commitment: what it said when it was marked as ready (domain 2.5).
 *
 * @param version 1, 2, 3 …
 * @param revision of the form at which it was frozen, in {@code epoch}
 * @param content every field of the form by its path, rows as arrays of objects with {@code id};
 *     beside them {@code parties}: {@code [{id, relation, name}]}, as choices among the parties
 *     name them
 * @param contentHash SHA-256 over {@code content} as {@link CanonicalJson}
 * @param superseded whether it was sent back to draft and is never valid again
 */
// nobody compares versions by their hash, nor changes it: it is written and shown
@SuppressWarnings("ArrayRecordComponent")
public record FrozenCommitment(
    UUID commitment,
    int version,
    long epoch,
    long revision,
    JsonObject content,
    byte[] contentHash,
    Instant frozenAt,
    boolean superseded) {}
