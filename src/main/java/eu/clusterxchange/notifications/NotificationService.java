package eu.clusterxchange.notifications;

import eu.clusterxchange.platform.security.Actor;
import eu.clusterxchange.platform.stream.StreamId;
import eu.clusterxchange.platform.stream.Streams;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** What a person does with the own inbox. */
final class NotificationService {
  private final NotificationRepository repository;
  private final Streams streams;

  NotificationService(NotificationRepository repository, Streams streams) {
    this.repository = repository;
    this.streams = streams;
  }

  Future<Inbox> inbox(Actor actor, long before, int limit) {
    return repository.before(actor.accountId(), before, limit).compose(page -> placed(actor, page));
  }

  Future<Inbox> since(Actor actor, long after, int limit) {
    return repository.after(actor.accountId(), after, limit).compose(page -> placed(actor, page));
  }

  /** The mark is read after the page, so the head is never behind it. */
  private Future<Inbox> placed(Actor actor, List<Notification> page) {
    return repository
        .mark(actor.accountId())
        .map(mark -> new Inbox(page, mark.head(), mark.readUpTo()));
  }

  /** The other pages of the person drop their count too. */
  Future<Void> read(Actor actor, long seq) {
    return repository
        .read(actor.accountId(), seq)
        .map(
            moved -> {
              if (moved) {
                streams.passing(
                    new StreamId(StreamId.Kind.account, actor.accountId()),
                    new JsonObject().put("type", "read").put("seq", seq));
              }
              return null;
            });
  }
}
