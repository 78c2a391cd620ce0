package eu.clusterxchange.matching;

import java.time.Instant;
import java.util.UUID;

/**
 * A match that a Partnership or the Support Office proposes to one holder. Nobody on the other side
 * learns of it before it is accepted.
 *
 * @param to the profile that it is proposed to
 * @param text why
 * @param match that came of it; null unless accepted
 */
record Proposal(
    UUID id,
    UUID to,
    UUID counterpart,
    Mode mode,
    String text,
    ProposalStatus status,
    String proposerName,
    MatchRelation proposer,
    UUID match,
    Instant createdAt) {}
