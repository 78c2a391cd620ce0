package eu.clusterxchange.chat;

import eu.clusterxchange.chat.ChatCommand.DeleteMessage;
import eu.clusterxchange.chat.ChatCommand.EditMessage;
import eu.clusterxchange.chat.ChatCommand.PostMessage;
import eu.clusterxchange.platform.audit.AuditEntry;
import eu.clusterxchange.platform.audit.AuditTrail;
import eu.clusterxchange.platform.http.Problem;
import eu.clusterxchange.platform.http.ProblemType;
import eu.clusterxchange.platform.security.Actor;
import eu.clusterxchange.platform.sql.Transaction;
import eu.clusterxchange.platform.time.Clocks;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Writing in conversations. */
public final class ChatService {
  private final ConversationWriter writer;
  private final ChatRepository repository;
  private final AuditTrail audit;
  private final ChatAnnouncement announcement;
  private final Clocks clocks;

  ChatService(
      ConversationWriter writer,
      ChatRepository repository,
      AuditTrail audit,
      ChatAnnouncement announcement,
      Clocks clocks) {
    this.writer = writer;
    this.repository = repository;
    this.audit = audit;
    this.announcement = announcement;
    this.clocks = clocks;
  }

  Future<JsonObject> post(Actor actor, PostMessage command) {
    return writer
        .change(
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
    return writer
        .change(
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
    return writer
        .change(
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
}
