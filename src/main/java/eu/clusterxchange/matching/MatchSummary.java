package eu.clusterxchange.matching;

import eu.clusterxchange.profiles.ProfileSummary;
import java.util.UUID;

/**
 * A match as one person sees it.
 *
 * @param relation of that person
 * @param exchangeId null unless both sides validated
 * @param reason why it was rejected; null unless it was
 * @param blocksPair the two may not begin anew
 */
public record MatchSummary(
    UUID id,
    MatchStatus status,
    Mode mode,
    MatchRelation relation,
    ProfileSummary host,
    ProfileSummary visitor,
    UUID exchangeId,
    String reason,
    boolean blocksPair,
    long version) {}
