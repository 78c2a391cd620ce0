package eu.clusterxchange.profiles;

import eu.clusterxchange.partnerships.PartnershipSummary;
import java.time.Instant;
import java.util.UUID;

/**
 * A profile as it is stored.
 *
 * @param twin the one of the other side that was begun with it; null when there is none any more
 * @param isPartner the organisation is a member of a Partnership
 * @param partnership the one it names; null while it names none
 * @param assignmentReason why this Partnership; null when its holder chose it
 * @param returnReason why it came back to draft; null unless it did since it was last submitted
 */
record Profile(
    UUID id,
    Side side,
    UUID holder,
    UUID twin,
    ProfileContent content,
    boolean isPartner,
    PartnershipSummary partnership,
    String assignmentReason,
    ProfileStatus status,
    Instant submittedAt,
    Instant publishedAt,
    String returnReason,
    long version) {}
