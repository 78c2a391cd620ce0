package eu.clusterxchange.chat;

import eu.clusterxchange.platform.sql.Transaction;
import io.vertx.core.Future;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** What later features ask about conversations. */
public final class ConversationAccess {
  private final ChatRepository repository;

  ConversationAccess(ChatRepository repository) {
    this.repository = repository;
  }

  /**
   * Those of the accounts that have not read something others wrote, each with the position of the
   * newest such message.
   */
  public Future<Map<UUID, Long>> unread(
      Transaction tx, UUID conversation, Collection<UUID> accounts) {
    return repository.unread(tx, conversation, accounts);
  }
}
