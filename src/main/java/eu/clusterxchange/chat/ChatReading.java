package eu.clusterxchange.chat;

import eu.clusterxchange.accounts.AccountAccess;
import eu.clusterxchange.accounts.AccountSummary;
import eu.clusterxchange.chat.ChatCommand.MarkRead;
import eu.clusterxchange.chat.ChatCommand.ReadHistory;
import eu.clusterxchange.matching.MatchAccess;
import eu.clusterxchange.matching.MatchRelation;
import eu.clusterxchange.matching.MatchSummary;
import eu.clusterxchange.platform.http.Problem;
import eu.clusterxchange.platform.security.Actor;
import eu.clusterxchange.platform.stream.StreamId;
import eu.clusterxchange.platform.stream.Streams;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What leaves a conversation as it is: reading it, having read it, being about to write. */
final class ChatReading {
  private final ChatRepository repository;
  private final MatchAccess matches;
  private final AccountAccess accounts;
  private final Streams streams;

  ChatReading(
      ChatRepository repository, MatchAccess matches, AccountAccess accounts, Streams streams) {
    this.repository = repository;
    this.matches = matches;
    this.accounts = accounts;
    this.streams = streams;
  }

  Future<JsonObject> history(Actor actor, ReadHistory command) {
    UUID conversation = command.conversation();
    return reader(actor, conversation)
        .compose(
            relation ->
                command.after() != null
                    ? repository.after(conversation, command.after(), command.limit())
                    : repository.before(
                        conversation,
                        command.before() == null ? Long.MAX_VALUE : command.before(),
                        command.limit()))
        .compose(
            events ->
                repository
                    .head(conversation)
                    .compose(
                        head ->
                            readers(conversation)
                                .map(readers -> page(command, events, head, readers))));
  }

  private static JsonObject page(
      ReadHistory command, List<ConversationEvent> events, long head, JsonArray readers) {
    long start = command.after() == null ? 0 : command.after();
    long last = events.isEmpty() ? start : events.get(events.size() - 1).seq();
    return new JsonObject()
        .put("messages", new JsonArray(events.stream().map(ConversationJson::event).toList()))
        .put("head", Math.max(head, last))
        .put("caughtUp", command.before() != null || last >= head)
        .put("readers", readers);
  }

  /** Who has read how far. */
  private Future<JsonArray> readers(UUID conversation) {
    return repository
        .readMarks(conversation)
        .compose(marks -> accounts.byIds(marks.keySet()).map(names -> readers(marks, names)));
  }

  private static JsonArray readers(Map<UUID, Long> marks, Map<UUID, AccountSummary> names) {
    var readers = new JsonArray();
    names.forEach(
        (id, account) ->
            readers.add(
                new JsonObject()
                    .put("accountId", id.toString())
                    .put("name", account.name())
                    .put("seq", marks.get(id))));
    return readers;
  }

  Future<JsonObject> markRead(Actor actor, MarkRead command) {
    return reader(actor, command.conversation())
        .compose(
            relation ->
                repository.markRead(command.conversation(), actor.accountId(), command.seq()))
        .map(
            moved -> {
              moved.ifPresent(seq -> tellRead(actor, command.conversation(), seq));
              return new JsonObject();
            });
  }

  private void tellRead(Actor actor, UUID conversation, long seq) {
    streams.passing(
        new StreamId(StreamId.Kind.match, conversation),
        new JsonObject()
            .put("type", "read")
            .put("accountId", actor.accountId().toString())
            .put("name", actor.name())
            .put("seq", seq));
    streams.changed(List.of(actor.accountId()), "conversation", conversation, seq);
  }

  Future<JsonObject> typing(Actor actor, UUID conversation) {
    return reader(actor, conversation)
        .map(
            relation -> {
              streams.passing(
                  new StreamId(StreamId.Kind.match, conversation),
                  new JsonObject()
                      .put("type", "typing")
                      .put("accountId", actor.accountId().toString())
                      .put("name", actor.name()));
              return new JsonObject();
            });
  }

  /** Each conversation this person may read, with what is unread in it. */
  Future<List<JsonObject>> overview(Actor actor) {
    return matches
        .visible(actor)
        .compose(
            visible ->
                repository.overview(
                    visible.stream().map(MatchSummary::id).toList(), actor.accountId()));
  }

  private Future<MatchRelation> reader(Actor actor, UUID conversation) {
    return matches
        .relation(actor, conversation)
        .compose(
            relation ->
                relation.isEmpty()
                    ? Future.failedFuture(Problem.notFound().exception())
                    : Future.succeededFuture(relation.get()));
  }
}
