package eu.clusterxchange.notifications;

import eu.clusterxchange.chat.ConversationAccess;
import eu.clusterxchange.matching.MatchAccess;
import eu.clusterxchange.notifications.ConversationDigestRepository.Told;
import eu.clusterxchange.platform.outbox.Announcement;
import eu.clusterxchange.platform.outbox.OutboxConsumer;
import eu.clusterxchange.platform.schedule.Schedule;
import eu.clusterxchange.platform.sql.Transaction;
import eu.clusterxchange.platform.time.Clocks;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Tells those who are away that a conversation goes on (N7): whoever has left messages unread for
 * {@link #PATIENCE}, and then not again for {@link #PAUSE}. The messages themselves are not sent.
 */
final class ChatDigest implements OutboxConsumer {
  static final String TOPIC = "chat-digest";
  static final String EVENT = "chat-message";

  /** Who sits before the page has read it by then. Longer than chat's pause between two events. */
  static final Duration PATIENCE = Duration.ofMinutes(2);

  static final Duration PAUSE = Duration.ofMinutes(30);

  private final MatchAccess matches;
  private final ConversationAccess conversations;
  private final ConversationDigestRepository repository;
  private final Concerned concerned;
  private final Telling telling;
  private final Schedule schedule;
  private final Clocks clocks;

  ChatDigest(
      MatchAccess matches,
      ConversationAccess conversations,
      ConversationDigestRepository repository,
      Concerned concerned,
      Telling telling,
      Schedule schedule,
      Clocks clocks) {
    this.matches = matches;
    this.conversations = conversations;
    this.repository = repository;
    this.concerned = concerned;
    this.telling = telling;
    this.schedule = schedule;
    this.clocks = clocks;
  }

  /** Somebody wrote. */
  Future<Void> plan(Transaction tx, UUID conversation) {
    return plan(tx, conversation, clocks.domain().instant().plus(PATIENCE));
  }

  private Future<Void> plan(Transaction tx, UUID conversation, Instant due) {
    return schedule.at(
        tx,
        due,
        TOPIC,
        conversation.toString(),
        new JsonObject().put("conversation", conversation.toString()));
  }

  @Override
  public String topic() {
    return TOPIC;
  }

  @Override
  public Future<Runnable> handle(Transaction tx, JsonObject payload) {
    UUID conversation = UUID.fromString(payload.getString("conversation"));
    return matches
        .names(tx, conversation)
        .compose(
            names -> {
              var values = Map.of("host", names.host(), "visitor", names.visitor());
              var announcement =
                  new Announcement(EVENT, "conversation", conversation, null, values);
              return concerned
                  .of(tx, announcement)
                  .compose(standings -> tell(tx, announcement, standings));
            });
  }

  private Future<Runnable> tell(
      Transaction tx, Announcement announcement, Map<UUID, Standing> standings) {
    UUID conversation = announcement.object();
    return conversations
        .unread(tx, conversation, standings.keySet())
        .compose(
            unread ->
                repository
                    .of(tx, conversation)
                    .compose(told -> tell(tx, announcement, standings, news(unread, told), told)));
  }

  /** Each with the newest message they have neither read nor been told of. */
  private static Map<UUID, Long> news(Map<UUID, Long> unread, Map<UUID, Told> told) {
    return unread.entrySet().stream()
        .filter(
            one -> !told.containsKey(one.getKey()) || one.getValue() > told.get(one.getKey()).seq())
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private Future<Runnable> tell(
      Transaction tx,
      Announcement announcement,
      Map<UUID, Standing> standings,
      Map<UUID, Long> news,
      Map<UUID, Told> told) {
    Instant now = clocks.domain().instant();
    var due = new HashMap<UUID, Long>();
    Optional<Instant> later = Optional.empty();
    for (var one : news.entrySet()) {
      Told before = told.get(one.getKey());
      Instant again = before == null ? now : before.at().plus(PAUSE);
      if (again.isAfter(now)) {
        later = Optional.of(later.filter(other -> other.isBefore(again)).orElse(again));
      } else {
        due.put(one.getKey(), one.getValue());
      }
    }
    standings.keySet().retainAll(due.keySet());
    return later
        .map(again -> plan(tx, announcement.object(), again))
        .orElseGet(Future::succeededFuture)
        .compose(v -> repository.save(tx, announcement.object(), due, now))
        .compose(v -> telling.tell(tx, announcement, Telling.told(announcement, standings)));
  }
}
