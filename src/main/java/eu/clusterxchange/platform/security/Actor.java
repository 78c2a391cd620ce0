package eu.clusterxchange.platform.security;

import java.util.UUID;

/**
 * Who asks: an account that proved itself with a session that is still open.
 *
 * @param sessionId the session row; the socket and the tokens of this person end with it
 */
public record Actor(UUID accountId, UUID sessionId, String name, Role role) {
  public boolean is(Role wanted) {
    return role == wanted;
  }
}
