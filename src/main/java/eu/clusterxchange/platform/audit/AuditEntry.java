package eu.clusterxchange.platform.audit;

import eu.clusterxchange.platform.security.Actor;
import java.time.Instant;
import java.util.UUID;

/**
 * One line of the audit trail.
 *
 * @param objectType the feature's word: {@code match}, {@code exchange}, {@code account} …
 * @param from the state before; null when the object is new or the action changes no state
 * @param to the state after; null when the action changes no state
 * @param actorId null when the system acted by itself
 * @param role in what capacity: an account role or a relation such as HO
 * @param reason what the person gave as reason; null where none is asked
 */
public record AuditEntry(
    String objectType,
    UUID objectId,
    String action,
    String from,
    String to,
    UUID actorId,
    String role,
    String reason,
    Instant at) {

  /** A transition by a person. */
  public static AuditEntry of(
      String objectType,
      UUID objectId,
      String action,
      String from,
      String to,
      Actor actor,
      String role,
      String reason,
      Instant at) {
    return new AuditEntry(
        objectType, objectId, action, from, to, actor.accountId(), role, reason, at);
  }
}
