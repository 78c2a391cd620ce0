package eu.clusterxchange.chat;

import eu.clusterxchange.matching.MatchAccess;
import eu.clusterxchange.matching.MatchRelation;
import eu.clusterxchange.platform.http.Problem;
import eu.clusterxchange.platform.http.ProblemType;
import eu.clusterxchange.platform.security.Actor;
import eu.clusterxchange.platform.sql.Database;
import eu.clusterxchange.platform.sql.Transaction;
import eu.clusterxchange.platform.stream.StreamId;
import eu.clusterxchange.platform.stream.Streams;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Adds to a conversation, once for each client id, and tells its readers after the commit. The lock
 * on the conversation's row makes the order.
 */
final class ConversationWriter {
  private final Database database;
  private final ChatRepository repository;
  private final MatchAccess matches;
  private final Streams streams;

  ConversationWriter(
      Database database, ChatRepository repository, MatchAccess matches, Streams streams) {
    this.database = database;
    this.repository = repository;
    this.matches = matches;
    this.streams = streams;
  }

  /** An event that is committed now or was before; the second is answered but not told again. */
  private record Outcome(ConversationEvent event, boolean fresh) {}

  /** One thing that somebody does to a conversation. */
  interface Change {
    /** The event after the last of the room. */
    Future<ConversationEvent> make(Transaction tx, ChatRepository.Room room, Author author);
  }

  /**
   * @param same whether what is known under this client id is what is asked for again
   */
  Future<ConversationEvent> change(
      Actor actor,
      UUID conversation,
      String clientId,
      Change change,
      Predicate<ConversationEvent> same) {
    return database
        .transaction(
            tx ->
                matches
                    .relation(tx, actor, conversation)
                    .compose(
                        relation ->
                            relation.isEmpty()
                                ? Future.failedFuture(Problem.notFound().exception())
                                : Future.succeededFuture(relation.get()))
                    .compose(
                        relation ->
                            locked(tx, actor, conversation, clientId, relation, change, same)))
        .onSuccess(outcome -> tell(conversation, outcome))
        .map(Outcome::event);
  }

  private Future<Outcome> locked(
      Transaction tx,
      Actor actor,
      UUID conversation,
      String clientId,
      MatchRelation relation,
      Change change,
      Predicate<ConversationEvent> same) {
    return repository
        .lock(tx, conversation)
        .compose(
            room ->
                repository
                    .byClientId(tx, conversation, actor.accountId(), clientId)
                    .compose(
                        known ->
                            known.isPresent()
                                ? repeated(known.get(), same)
                                : fresh(tx, room, actor, relation, change)));
  }

  private static Future<Outcome> repeated(
      ConversationEvent known, Predicate<ConversationEvent> same) {
    return same.test(known)
        ? Future.succeededFuture(new Outcome(known, false))
        : Future.failedFuture(
            new Problem(
                    ProblemType.ID_REUSED,
                    "This client id was used for something else in this conversation.")
                .exception());
  }

  private static Future<Outcome> fresh(
      Transaction tx,
      Optional<ChatRepository.Room> room,
      Actor actor,
      MatchRelation relation,
      Change change) {
    if (room.isEmpty()) {
      return Future.failedFuture(Problem.notFound().exception());
    }
    if (room.get().closed()) {
      return Future.failedFuture(
          new Problem(
                  ProblemType.REFUSED,
                  "This conversation is closed; it can be read but no longer written in.")
              .exception());
    }
    return change
        .make(tx, room.get(), new Author(actor.accountId(), actor.name(), relation.name()))
        .map(event -> new Outcome(event, true));
  }

  private void tell(UUID conversation, Outcome outcome) {
    if (!outcome.fresh()) {
      return;
    }
    streams.committed(
        new StreamId(StreamId.Kind.match, conversation),
        List.of(ConversationJson.streamed(outcome.event())));
    matches
        .audience(conversation)
        .onSuccess(
            audience ->
                streams.changed(audience, "conversation", conversation, outcome.event().seq()));
  }
}
