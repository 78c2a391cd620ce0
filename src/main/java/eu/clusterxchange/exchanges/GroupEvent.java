package eu.clusterxchange.exchanges;

import eu.clusterxchange.matching.MatchRelation;
import eu.clusterxchange.platform.security.Actor;
import java.time.Instant;
import java.util.UUID;

/**
 * Something that somebody did to a group.
 *
 * @param action as the audit trail calls it
 * @param from and {@code to}: null when the status stays as it is
 * @param note the reason where one is asked, or the reference of the exchange it was about
 */
record GroupEvent(
    UUID group,
    String action,
    GroupStatus from,
    GroupStatus to,
    Actor by,
    MatchRelation as,
    String note,
    Instant at) {}
