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
    long version) {

  /** The same as a group of people who call it so. */
  ExchangeGroup named(String given) {
    return new ExchangeGroup(
        id, GroupKind.GROUP, given, status, commitment, host, mode, version + 1);
  }

  /** The same for one exchange on its own. */
  ExchangeGroup single() {
    return new ExchangeGroup(
        id, GroupKind.SINGLE, null, status, commitment, host, mode, version + 1);
  }

  /** A new one, for an exchange that leaves this. */
  ExchangeGroup single(UUID other, UUID itsCommitment) {
    return new ExchangeGroup(other, GroupKind.SINGLE, null, status, itsCommitment, host, mode, 1);
  }
}
