package eu.clusterxchange.exchanges;

import eu.clusterxchange.matching.MatchRelation;
import java.util.UUID;

/** Somebody who takes part in an exchange by their relation, the closest they have. */
public record ExchangeParticipant(UUID account, MatchRelation relation) {}
