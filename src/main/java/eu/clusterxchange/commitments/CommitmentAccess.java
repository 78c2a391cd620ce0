package eu.clusterxchange.commitments;

import eu.clusterxchange.platform.security.Actor;
import eu.clusterxchange.platform.security.Role;
import eu.clusterxchange.platform.sql.Transaction;
import eu.clusterxchange.platform.stream.StreamSource.Listener;
import io.vertx.core.Future;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Who may read a commitment and who may write it, and what its frozen versions say. */
public final class CommitmentAccess {
  private final ReaderRepository repository;
  private final VersionRepository versions;

  CommitmentAccess(ReaderRepository repository, VersionRepository versions) {
    this.repository = repository;
    this.versions = versions;
  }

  /**
   * Somebody who may read.
   *
   * @param relation HO, VO, HOP, VOP or SUPPORT_OFFICE
   */
  public record Reader(String relation, boolean mayEdit) {
    String watchingBecause() {
      return relation.equals(Role.SUPPORT_OFFICE.name())
          ? "The Support Office watches; the parties write."
          : "In an exchange group the host and its Partnership write; you see every change as it is made.";
    }
  }

  /** Empty when the actor may not know of the commitment, or there is none. */
  public Future<Optional<Reader>> reader(Actor actor, UUID commitment) {
    return repository
        .reader(commitment, actor.accountId())
        .compose(
            found ->
                found.isPresent() || !actor.is(Role.SUPPORT_OFFICE)
                    ? Future.succeededFuture(found)
                    : repository
                        .exists(commitment)
                        .map(
                            exists ->
                                exists
                                    ? Optional.of(new Reader(Role.SUPPORT_OFFICE.name(), false))
                                    : Optional.empty()));
  }

  /** Everybody who reads it, the Support Office aside. */
  public Future<Set<UUID>> audience(UUID commitment) {
    return repository.readers(commitment);
  }

  /** A version; empty when the commitment was not frozen so often. */
  public Future<Optional<FrozenCommitment>> frozen(Transaction tx, UUID commitment, int version) {
    return versions.frozen(tx, commitment, version);
  }

  /** The last version, superseded or not; empty when the commitment was never frozen. */
  public Future<Optional<FrozenCommitment>> latest(UUID commitment) {
    return versions.latest(commitment);
  }

  /** All versions of these commitments, of each the oldest first. */
  public Future<List<CommitmentVersion>> versions(Collection<UUID> commitments) {
    return commitments.isEmpty()
        ? Future.succeededFuture(List.of())
        : versions.versions(commitments);
  }

  /** All versions of the commitment, oldest first. */
  public Future<List<CommitmentVersion>> versions(Transaction tx, UUID commitment) {
    return versions.versions(tx, commitment);
  }

  /** Those of the listeners that may no longer follow, in one query. */
  Future<Set<Listener>> withdrawn(Collection<Listener> listeners) {
    return repository.withdrawn(listeners);
  }
}
