package eu.clusterxchange.notifications;

import eu.clusterxchange.chat.ConversationAccess;
import eu.clusterxchange.platform.sql.Transaction;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What a person was told and has not read since: nothing else is worth a mail or a push. */
final class StillUnread {
  private final NotificationRepository repository;
  private final ConversationAccess conversations;

  StillUnread(NotificationRepository repository, ConversationAccess conversations) {
    this.repository = repository;
    this.conversations = conversations;
  }

  /** Oldest first. A conversation that was read meanwhile is no news either. */
  Future<List<Notification>> of(Transaction tx, UUID account, Collection<Long> seqs) {
    return repository
        .unread(tx, account, seqs)
        .compose(unread -> withoutRead(tx, account, unread, 0, new ArrayList<>()));
  }

  private Future<List<Notification>> withoutRead(
      Transaction tx, UUID account, List<Notification> all, int next, List<Notification> kept) {
    if (next == all.size()) {
      return Future.succeededFuture(kept);
    }
    Notification one = all.get(next);
    Future<Boolean> news =
        one.objectType().equals("conversation")
            ? conversations
                .unread(tx, one.object(), List.of(account))
                .map(unread -> unread.containsKey(account))
            : Future.succeededFuture(true);
    return news.compose(
        still -> {
          if (still) {
            kept.add(one);
          }
          return withoutRead(tx, account, all, next + 1, kept);
        });
  }
}
