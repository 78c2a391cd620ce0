package eu.clusterxchange.exchanges;

import eu.clusterxchange.matching.Mode;
import java.util.UUID;

/**
 * A group as it is stored.
 *
 * @param name null for a single exchange
 */
record ExchangeGroup(
    UUID id,
    GroupKind kind,
    String name,
    GroupStatus status,
    UUID commitment,
    UUID host,
    Mode mode,
    long version) {}
