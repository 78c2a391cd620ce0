package eu.clusterxchange.profiles;

import eu.clusterxchange.platform.sql.Transaction;
import io.vertx.core.Future;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** What later features ask about profiles. */
public final class ProfileAccess {
  private final ProfileRepository repository;

  ProfileAccess(ProfileRepository repository) {
    this.repository = repository;
  }

  /** In one query; profiles that do not exist are left out. */
  public Future<Map<UUID, ProfileSummary>> summaries(Collection<UUID> profiles) {
    return repository.summaries(profiles);
  }

  public Future<Map<UUID, ProfileSummary>> summaries(Transaction tx, Collection<UUID> profiles) {
    return repository.summaries(tx, profiles);
  }

  /**
   * Holds the profile until the transaction ends, so that whatever counts on what it is engaged in
   * happens one after the other.
   */
  public Future<Void> lock(Transaction tx, UUID profile) {
    return repository.lock(tx, profile);
  }
}
