package eu.clusterxchange.matching;

import java.util.UUID;

/**
 * A match as it is stored.
 *
 * @param exchange null unless both sides validated
 * @param reason why it was rejected; null unless it was
 * @param blocksPair the two may not begin anew
 */
record Match(
    UUID id,
    UUID visitor,
    UUID host,
    Mode mode,
    MatchStatus status,
    UUID exchange,
    String reason,
    boolean blocksPair,
    long version) {}
