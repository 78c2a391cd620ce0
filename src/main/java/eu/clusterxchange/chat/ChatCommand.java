package eu.clusterxchange.chat;

import java.util.UUID;

/** What people do in a conversation, read once at the edge. */
sealed interface ChatCommand {
  UUID conversation();

  /**
   * {@code clientId} is unique for this author in this conversation; sent again it changes nothing.
   */
  record PostMessage(UUID conversation, String clientId, String text) implements ChatCommand {}

  /** Replaces the text of one's own message. */
  record EditMessage(UUID conversation, String clientId, long target, String text)
      implements ChatCommand {}

  /** Takes one's own message out of sight. */
  record DeleteMessage(UUID conversation, String clientId, long target) implements ChatCommand {}

  /** Has read up to {@code seq}. */
  record MarkRead(UUID conversation, long seq) implements ChatCommand {}

  /**
   * A page of the history: after a position, before one, or (with neither) the newest.
   *
   * @param limit 1 to 200
   */
  record ReadHistory(UUID conversation, Long after, Long before, int limit)
      implements ChatCommand {}
}
