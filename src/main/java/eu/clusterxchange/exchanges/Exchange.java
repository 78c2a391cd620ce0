package eu.clusterxchange.exchanges;

import eu.clusterxchange.matching.Mode;
import java.util.UUID;

/**
 * An exchange as it is stored.
 *
 * @param generation the programme round in which it counts
 */
record Exchange(
    UUID id,
    String reference,
    UUID group,
    UUID match,
    UUID visitor,
    UUID host,
    UUID visitorPartnership,
    UUID hostPartnership,
    Mode mode,
    int generation,
    ExchangeStatus status,
    long version) {}
