package eu.clusterxchange.profiles;

import eu.clusterxchange.platform.security.Actor;
import eu.clusterxchange.platform.sql.Transaction;
import io.vertx.core.Future;
import java.util.UUID;

/**
 * What hangs on a profile in later features. The caller holds the lock of the profile and has
 * changed it already; each returned runnable tells those concerned after the commit.
 */
public interface ProfileTies {
  /** True while an exchange in progress hangs on it: then it neither leaves nor goes. */
  Future<Boolean> occupied(Transaction tx, UUID profile);

  /** It left the catalogue: its open matches wait (PR6, PR9). */
  Future<Runnable> withdrawn(Transaction tx, UUID profile, Actor actor);

  /** It is in the catalogue, for the first time or again (PR4). */
  Future<Runnable> published(Transaction tx, UUID profile, Actor actor);

  /** It is gone for good: its open matches are closed (PR7). */
  Future<Runnable> deleted(Transaction tx, UUID profile, Actor actor);
}
