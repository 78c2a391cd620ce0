package eu.clusterxchange.matching;

import java.util.UUID;

/** Somebody who takes part in a match by their relation, the closest they have. */
public record MatchParticipant(UUID account, MatchRelation relation) {}
