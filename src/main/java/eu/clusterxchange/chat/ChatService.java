package eu.clusterxchange.chat;

import eu.clusterxchange.accounts.AccountAccess;
import eu.clusterxchange.accounts.AccountSummary;
import eu.clusterxchange.chat.ChatCommand.DeleteMessage;
import eu.clusterxchange.chat.ChatCommand.EditMessage;
import eu.clusterxchange.chat.ChatCommand.MarkRead;
import eu.clusterxchange.chat.ChatCommand.PostMessage;
import eu.clusterxchange.chat.ChatCommand.ReadHistory;
import eu.clusterxchange.matching.MatchAccess;
import eu.clusterxchange.matching.MatchRelation;
import eu.clusterxchange.matching.MatchSummary;
import eu.clusterxchange.platform.audit.AuditEntry;
import eu.clusterxchange.platform.audit.AuditTrail;
import eu.clusterxchange.platform.http.Problem;
import eu.clusterxchange.platform.http.ProblemType;
import eu.clusterxchange.platform.security.Actor;
import eu.clusterxchange.platform.sql.Database;
import eu.clusterxchange.platform.sql.Transaction;
import eu.clusterxchange.platform.stream.StreamId;
import eu.clusterxchange.platform.stream.Streams;
import eu.clusterxchange.platform.time.Clocks;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/** The commands of conversations. Stateless; the lock on the conversation's row makes the order. */
public final class ChatService {
  private final Database database;
  private final ChatRepository repository;
  private final MatchAccess matches;
  private final AccountAccess accounts;
  private final AuditTrail audit;
  private final ChatAnnouncement announcement;
  private final Streams streams;
  private final Clocks clocks;

  ChatService(
      Database database,
      ChatRepository repository,
      MatchAccess matches,
      AccountAccess accounts,
      AuditTrail audit,
      ChatAnnouncement announcement,
      Streams streams,
      Clocks clocks) {
    this.database = database;
    this.repository = repository;
    this.matches = matches;
    this.accounts = accounts;
    this.audit = audit;
    this.announcement = announcement;
    this.streams = streams;
    this.clocks = clocks;
  }

  /** An event that is committed now or was before; the second is answered but not told again. */
  private record Outcome(ConversationEvent event, boolean fresh) {}

  Future<JsonObject> post(Actor actor, PostMessage command) {
    return change(
            actor,
            command.conversation(),
            command.clientId(),
            (tx, room, author) -> {
              var event =
                  event(
                      room.lastSeq() + 1,
                      ConversationEvent.Type.message,
                      author,
                      command.clientId(),
                      null,
                      command.text());
              return repository
                  .append(tx, command.conversation(), event)
                  .compose(v -> announcement.posted(tx, command.conversation(), room, event))
                  .map(event);
            },
            known -> known.type() == ConversationEvent.Type.message)
        .map(
            event ->
                new JsonObject()
                    .put("seq", event.seq())
                    .put("postedAt", event.at().toString())
                    .put("author", ConversationJson.author(event.author())));
  }

  /** For the demo data: a message by somebody, as if sent from a browser. */
  public Future<Void> say(Actor actor, UUID match, String clientId, String text) {
    return post(actor, new PostMessage(match, clientId, text)).mapEmpty();
  }

  Future<JsonObject> edit(Actor actor, EditMessage command) {
    return change(
            actor,
            command.conversation(),
            command.clientId(),
            (tx, room, author) -> {
              var event =
                  event(
                      room.lastSeq() + 1,
                      ConversationEvent.Type.edited,
                      author,
                      command.clientId(),
                      command.target(),
                      command.text());
              return own(tx, actor, command.conversation(), command.target())
                  .compose(
                      before ->
                          keepOriginal(tx, actor, command.conversation(), before, "edit", event))
                  .compose(
                      v ->
                          repository.replaceText(
                              tx,
                              command.conversation(),
                              command.target(),
                              command.text(),
                              event.at()))
                  .compose(v -> repository.append(tx, command.conversation(), event))
                  .map(event);
            },
            known ->
                known.type() == ConversationEvent.Type.edited && known.target() == command.target())
        .map(event -> new JsonObject().put("seq", event.seq()));
  }

  Future<JsonObject> delete(Actor actor, DeleteMessage command) {
    return change(
            actor,
            command.conversation(),
            command.clientId(),
            (tx, room, author) -> {
              var event =
                  event(
                      room.lastSeq() + 1,
                      ConversationEvent.Type.deleted,
                      author,
                      command.clientId(),
                      command.target(),
                      null);
              return own(tx, actor, command.conversation(), command.target())
                  .compose(
                      before ->
                          keepOriginal(tx, actor, command.conversation(), before, "delete", event))
                  .compose(
                      v ->
                          repository.removeText(
                              tx, command.conversation(), command.target(), event.at()))
                  .compose(v -> repository.append(tx, command.conversation(), event))
                  .map(event);
            },
            known ->
                known.type() == ConversationEvent.Type.deleted
                    && known.target() == command.target())
        .map(event -> new JsonObject().put("seq", event.seq()));
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
        stream(conversation),
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
                  stream(conversation),
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

  private interface Change {
    /** The event after the last of the room. */
    Future<ConversationEvent> make(Transaction tx, ChatRepository.Room room, Author author);
  }

  private Future<ConversationEvent> change(
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

  private Future<ConversationEvent> own(
      Transaction tx, Actor actor, UUID conversation, long target) {
    return repository
        .message(tx, conversation, target)
        .compose(
            message -> {
              if (message.isEmpty()) {
                return Future.failedFuture(
                    Problem.field("/target", "There is no message at this place.").exception());
              }
              if (!actor.accountId().equals(message.get().author().accountId())) {
                return Future.failedFuture(
                    new Problem(ProblemType.FORBIDDEN, "Only your own messages can be changed.")
                        .exception());
              }
              return message.get().deletedAt() == null
                  ? Future.succeededFuture(message.get())
                  : Future.failedFuture(
                      new Problem(ProblemType.REFUSED, "This message was deleted.").exception());
            });
  }

  /** The first text stays in the audit trail (realtime 2). */
  private Future<Void> keepOriginal(
      Transaction tx,
      Actor actor,
      UUID conversation,
      ConversationEvent before,
      String action,
      ConversationEvent event) {
    return audit.record(
        tx,
        AuditEntry.of(
            "conversation",
            conversation,
            action,
            before.seq() + ": " + before.text(),
            null,
            actor,
            event.author().role(),
            null,
            event.at()));
  }

  private void tell(UUID conversation, Outcome outcome) {
    if (!outcome.fresh()) {
      return;
    }
    streams.committed(stream(conversation), List.of(ConversationJson.streamed(outcome.event())));
    matches
        .audience(conversation)
        .onSuccess(
            audience ->
                streams.changed(audience, "conversation", conversation, outcome.event().seq()));
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

  private ConversationEvent event(
      long seq,
      ConversationEvent.Type type,
      Author author,
      String clientId,
      Long target,
      String text) {
    return new ConversationEvent(
        seq,
        type,
        author,
        clientId,
        target,
        text,
        null,
        null,
        null,
        null,
        null,
        clocks.domain().instant().truncatedTo(ChronoUnit.MILLIS));
  }

  private static StreamId stream(UUID conversation) {
    return new StreamId(StreamId.Kind.match, conversation);
  }
}
