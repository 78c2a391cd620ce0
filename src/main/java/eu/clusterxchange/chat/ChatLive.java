package eu.clusterxchange.chat;

import eu.clusterxchange.chat.ChatCommand.DeleteMessage;
import eu.clusterxchange.chat.ChatCommand.EditMessage;
import eu.clusterxchange.chat.ChatCommand.MarkRead;
import eu.clusterxchange.chat.ChatCommand.PostMessage;
import eu.clusterxchange.chat.ChatCommand.ReadHistory;
import eu.clusterxchange.platform.http.Fields;
import eu.clusterxchange.platform.http.Problem;
import eu.clusterxchange.platform.live.LiveCommand;
import eu.clusterxchange.platform.live.LiveCommand.Limit;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** The live commands of conversations (realtime 2). */
final class ChatLive {
  private static final int MAX_TEXT = 4_000;
  private static final int MAX_CLIENT_ID = 64;
  private static final int MAX_PAGE = 200;

  private final ChatService service;
  private final ChatReading reading;

  ChatLive(ChatService service, ChatReading reading) {
    this.service = service;
    this.reading = reading;
  }

  List<LiveCommand> commands() {
    return List.of(
        new LiveCommand(
            "chat.post",
            Limit.CHAT,
            (caller, body) -> service.post(caller.actor(), post(new Fields(body)))),
        new LiveCommand(
            "chat.edit",
            Limit.CHAT,
            (caller, body) -> service.edit(caller.actor(), edit(new Fields(body)))),
        new LiveCommand(
            "chat.delete",
            Limit.CHAT,
            (caller, body) -> service.delete(caller.actor(), delete(new Fields(body)))),
        new LiveCommand(
            "chat.history",
            Limit.OTHER,
            (caller, body) -> reading.history(caller.actor(), history(new Fields(body)))),
        new LiveCommand(
            "chat.read",
            Limit.OTHER,
            (caller, body) -> reading.markRead(caller.actor(), read(new Fields(body)))),
        new LiveCommand(
            "chat.typing",
            Limit.OTHER,
            (caller, body) -> reading.typing(caller.actor(), new Fields(body).id("matchId"))));
  }

  private static PostMessage post(Fields fields) {
    return new PostMessage(
        fields.id("matchId"),
        fields.text("clientMessageId", 1, MAX_CLIENT_ID),
        fields.text("text", 1, MAX_TEXT));
  }

  private static EditMessage edit(Fields fields) {
    return new EditMessage(
        fields.id("matchId"),
        fields.text("clientMessageId", 1, MAX_CLIENT_ID),
        fields.number("target", 1, Long.MAX_VALUE),
        fields.text("text", 1, MAX_TEXT));
  }

  private static DeleteMessage delete(Fields fields) {
    return new DeleteMessage(
        fields.id("matchId"),
        fields.text("clientMessageId", 1, MAX_CLIENT_ID),
        fields.number("target", 1, Long.MAX_VALUE));
  }

  private static MarkRead read(Fields fields) {
    return new MarkRead(fields.id("matchId"), fields.number("seq", 0, Long.MAX_VALUE));
  }

  private static ReadHistory history(Fields fields) {
    Long after = fields.optionalNumber("after", 0, Long.MAX_VALUE);
    Long before = fields.optionalNumber("before", 1, Long.MAX_VALUE);
    if (after != null && before != null) {
      throw Problem.field("/before", "Ask for what is after a place or before one, not both.")
          .exception();
    }
    return new ReadHistory(fields.id("matchId"), after, before, limit(fields.body()));
  }

  private static int limit(JsonObject body) {
    Long limit = new Fields(body).optionalNumber("limit", 1, Integer.MAX_VALUE);
    return limit == null ? 50 : (int) Math.min(limit, MAX_PAGE);
  }
}
