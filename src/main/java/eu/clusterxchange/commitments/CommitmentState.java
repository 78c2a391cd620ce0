package eu.clusterxchange.commitments;

import eu.clusterxchange.commitments.editing.Content;
import java.util.UUID;

/**
 * The row of a commitment.
 *
 * @param readOnlyReason why nobody may edit now; null while they may
 * @param movedTo the commitment that took the place of this one; null if none did
 */
record CommitmentState(
    UUID id,
    long epoch,
    long revision,
    boolean editable,
    String readOnlyReason,
    UUID movedTo,
    Content snapshot,
    long snapshotRevision) {}
