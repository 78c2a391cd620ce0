package eu.clusterxchange.chat;

import eu.clusterxchange.matching.MatchAccess;
import eu.clusterxchange.matching.MatchEvent;
import eu.clusterxchange.matching.MatchJournal;
import eu.clusterxchange.matching.MatchStatus;
import eu.clusterxchange.platform.sql.Transaction;
import eu.clusterxchange.platform.stream.StreamId;
import eu.clusterxchange.platform.stream.Streams;
import io.vertx.core.Future;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Opens the conversation of a new match, writes what happens to a match into it as a line of the
 * system, and closes it when the match is over without an exchange.
 */
final class ChatJournal implements MatchJournal {
  private static final Set<MatchStatus> OVER = Set.of(MatchStatus.REJECTED, MatchStatus.CLOSED);

  private final ChatRepository repository;
  private final MatchAccess matches;
  private final Streams streams;

  ChatJournal(ChatRepository repository, MatchAccess matches, Streams streams) {
    this.repository = repository;
    this.matches = matches;
    this.streams = streams;
  }

  @Override
  public Future<Runnable> record(Transaction tx, MatchEvent event) {
    return repository
        .create(tx, event.match(), "MATCH")
        .compose(v -> append(tx, event, seq -> line(seq, event)))
        .compose(
            line ->
                OVER.contains(event.to())
                    ? repository.close(tx, event.match(), event.at()).map(line)
                    : Future.succeededFuture(line))
        .map(line -> () -> tell(event.match(), line));
  }

  @Override
  public Future<Runnable> say(Transaction tx, MatchEvent event, String text) {
    return append(tx, event, seq -> message(seq, event, text))
        .compose(
            said ->
                matches
                    .audience(tx, event.match())
                    .map(
                        audience ->
                            () -> {
                              tell(event.match(), said);
                              streams.changed(audience, "conversation", event.match(), said.seq());
                            }));
  }

  private interface Line {
    ConversationEvent at(long seq);
  }

  private Future<ConversationEvent> append(Transaction tx, MatchEvent event, Line next) {
    return repository
        .lock(tx, event.match())
        .compose(
            room -> {
              ConversationEvent line = next.at(room.orElseThrow().lastSeq() + 1);
              return repository.append(tx, event.match(), line).map(line);
            });
  }

  private void tell(UUID match, ConversationEvent line) {
    streams.committed(
        new StreamId(StreamId.Kind.match, match), List.of(ConversationJson.streamed(line)));
  }

  private static ConversationEvent line(long seq, MatchEvent event) {
    return new ConversationEvent(
        seq,
        ConversationEvent.Type.status,
        author(event),
        null,
        null,
        null,
        null,
        null,
        status(event),
        event.reason(),
        event.exchange(),
        event.at().truncatedTo(ChronoUnit.MILLIS));
  }

  private static ConversationEvent message(long seq, MatchEvent event, String text) {
    return new ConversationEvent(
        seq,
        ConversationEvent.Type.message,
        author(event),
        // once for each match, and no client gives such an id to anything else
        "first-" + event.match(),
        null,
        text,
        null,
        null,
        null,
        null,
        null,
        event.at().truncatedTo(ChronoUnit.MILLIS));
  }

  /** What happened, where the state alone would not say it. */
  private static String status(MatchEvent event) {
    return switch (event.action()) {
      case RESUME -> "RESUMED";
      case UNBLOCK -> "UNBLOCKED";
      default -> event.to().name();
    };
  }

  private static Author author(MatchEvent event) {
    return new Author(event.by(), event.byName(), event.as().name());
  }
}
