package eu.clusterxchange.chat;

import eu.clusterxchange.matching.MatchEvent;
import eu.clusterxchange.matching.MatchJournal;
import eu.clusterxchange.platform.sql.Transaction;
import eu.clusterxchange.platform.stream.StreamId;
import eu.clusterxchange.platform.stream.Streams;
import io.vertx.core.Future;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Opens the conversation of a new match, and writes what happens to a match into it as a line of
 * the system.
 */
final class ChatJournal implements MatchJournal {
  private final ChatRepository repository;
  private final Streams streams;

  ChatJournal(ChatRepository repository, Streams streams) {
    this.repository = repository;
    this.streams = streams;
  }

  @Override
  public Future<Runnable> record(Transaction tx, MatchEvent event) {
    return repository
        .create(tx, event.match(), "MATCH")
        .compose(v -> repository.lock(tx, event.match()))
        .compose(
            room -> {
              var line = line(room.orElseThrow().lastSeq() + 1, event);
              return repository.append(tx, event.match(), line).map(line);
            })
        .map(
            line ->
                () ->
                    streams.committed(
                        new StreamId(StreamId.Kind.match, event.match()),
                        List.of(ConversationJson.streamed(line))));
  }

  private static ConversationEvent line(long seq, MatchEvent event) {
    var author = new Author(event.by(), event.byName(), event.as().name());
    return new ConversationEvent(
        seq,
        ConversationEvent.Type.status,
        author,
        null,
        null,
        null,
        null,
        null,
        event.to().name(),
        event.reason(),
        event.exchange(),
        event.at().truncatedTo(ChronoUnit.MILLIS));
  }
}
