package eu.clusterxchange.matching;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that happened to a match.
 *
 * @param from null when the match is new
 * @param by the account that acted, and its name; null when a rule did ({@code as} SYSTEM)
 * @param reason what the person gave as reason; null where none is asked
 * @param exchange the exchange that came of it; null unless {@code to} is VALIDATED
 */
public record MatchEvent(
    UUID match,
    MatchAction action,
    MatchStatus from,
    MatchStatus to,
    UUID by,
    String byName,
    MatchRelation as,
    String reason,
    UUID exchange,
    Instant at) {}
