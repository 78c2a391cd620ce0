package eu.clusterxchange.accounts;

import io.vertx.core.Future;
import java.util.Optional;
import java.util.UUID;

/** Which Partnership an account works for. Answered by a later feature. */
public interface Affiliation {
  record Partnership(UUID id, String name) {}

  /** Empty for those who work for none. */
  Future<Optional<Partnership>> of(UUID account);
}
