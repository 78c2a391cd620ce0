package eu.clusterxchange.notifications;

import eu.clusterxchange.platform.outbox.Announcement;
import eu.clusterxchange.platform.outbox.OutboxConsumer;
import eu.clusterxchange.platform.sql.Transaction;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;

/** Turns an announcement into notifications, by the rows of {@link NotificationRule}. */
final class AnnouncementConsumer implements OutboxConsumer {
  private final Concerned concerned;
  private final Telling telling;
  private final ChatDigest chat;

  AnnouncementConsumer(Concerned concerned, Telling telling, ChatDigest chat) {
    this.concerned = concerned;
    this.telling = telling;
    this.chat = chat;
  }

  @Override
  public String topic() {
    return Announcement.TOPIC;
  }

  @Override
  public Future<Runnable> handle(Transaction tx, JsonObject payload) {
    Announcement announcement = Announcement.of(payload);
    return announcement.event().equals(ChatDigest.EVENT)
        ? chat.plan(tx, announcement.object()).map(v -> () -> {})
        : concerned
            .of(tx, announcement)
            .compose(all -> telling.tell(tx, announcement, Telling.told(announcement, all)));
  }
}
