package eu.clusterxchange.chat;

import java.time.Instant;
import java.util.UUID;

/**
 * One stored event of a conversation (realtime 2).
 *
 * @param clientId what the sender named it; null for lines of the system
 * @param target the seq of the message that an {@code edited} or {@code deleted} event is about
 * @param text of a message as it is now; null once deleted
 * @param status the match's new status, in a line of the system
 */
record ConversationEvent(
    long seq,
    Type type,
    Author author,
    String clientId,
    Long target,
    String text,
    Instant editedAt,
    Instant deletedAt,
    String status,
    String reason,
    UUID exchangeId,
    Instant at) {

  enum Type {
    message,
    edited,
    deleted,
    status
  }
}
