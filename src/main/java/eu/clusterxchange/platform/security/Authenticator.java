package eu.clusterxchange.platform.security;

import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/**
 * Who is it? Fails with a problem 401 for tokens that are forged, expired, without {@code exp}, or
 * of a session that ended.
 */
public interface Authenticator {
  /** By access cookie (then the origin must be ours) or {@code Authorization: Bearer}. */
  Future<Actor> actor(HttpServerRequest request);

  /** By a live ticket, which is used up by this. */
  Future<Actor> byTicket(String ticket);

  /**
   * Those of the sessions that are over: signed out, revoked, expired, account suspended. One
   * query.
   */
  Future<Set<UUID>> ended(Collection<UUID> sessions);
}
