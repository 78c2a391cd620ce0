package eu.clusterxchange.matching;

import eu.clusterxchange.platform.security.Actor;
import eu.clusterxchange.platform.sql.Transaction;
import eu.clusterxchange.profiles.ProfileSummary;
import io.vertx.core.Future;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What matching needs of exchanges. The caller holds the lock of the visitor's profile. */
public interface ExchangeCreation {

  /**
   * A match that both sides validated.
   *
   * @param exchange the id that the exchange is to have; the match carries it already
   */
  record Agreement(
      UUID match,
      UUID exchange,
      Mode mode,
      ProfileSummary host,
      ProfileSummary visitor,
      Actor actor) {}

  /** True when the visitor has an exchange of that mode that counts (domain B4, B6). */
  Future<Boolean> engaged(Transaction tx, ProfileSummary visitor, Mode mode);

  /** The modes in which each of the visitors has an exchange that counts; others are left out. */
  Future<Map<UUID, Set<Mode>>> engagements(Collection<UUID> visitors);

  /** True while an exchange in progress hangs on the profile, on whichever side. */
  Future<Boolean> occupied(Transaction tx, UUID profile);

  /**
   * Makes the exchange in the same transaction as the second validation. The returned runnable
   * tells its parties after the commit.
   */
  Future<Runnable> create(Transaction tx, Agreement agreement);
}
