package eu.clusterxchange.matching;

import java.util.UUID;

/**
 * What a command did to a match.
 *
 * @param exchange the exchange that came of it; null when none did
 * @param afterCommit tells everybody concerned; run it once the transaction is committed
 */
public record MatchChange(UUID match, MatchStatus status, UUID exchange, Runnable afterCommit) {}
