package eu.clusterxchange.chat;

import eu.clusterxchange.platform.outbox.Announcement;
import eu.clusterxchange.platform.outbox.Outbox;
import eu.clusterxchange.platform.sql.Transaction;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/**
 * Announces that somebody wrote, for those who are away. The messages of one minute share one
 * announcement: a lively conversation must not fill the outbox.
 */
final class ChatAnnouncement {
  private static final Duration PAUSE = Duration.ofMinutes(1);

  private final ChatRepository repository;
  private final Outbox outbox;

  ChatAnnouncement(ChatRepository repository, Outbox outbox) {
    this.repository = repository;
    this.outbox = outbox;
  }

  /** The conversation is locked. */
  Future<Void> posted(
      Transaction tx, UUID conversation, ChatRepository.Room room, ConversationEvent message) {
    boolean lately =
        room.announcedAt() != null && message.at().isBefore(room.announcedAt().plus(PAUSE));
    return lately
        ? Future.succeededFuture()
        : repository
            .setAnnounced(tx, conversation, message.at())
            .compose(
                v ->
                    outbox.add(
                        tx,
                        Announcement.TOPIC,
                        new Announcement(
                                "chat-message",
                                "conversation",
                                conversation,
                                message.author().role(),
                                Map.of())
                            .toJson()));
  }
}
