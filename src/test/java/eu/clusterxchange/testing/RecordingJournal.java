package eu.clusterxchange.testing;

import eu.clusterxchange.matching.MatchEvent;
import eu.clusterxchange.matching.MatchJournal;
import eu.clusterxchange.platform.sql.Transaction;
import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers what happened to matches, once it is committed. */
public final class RecordingJournal implements MatchJournal {
  private final List<MatchEvent> events = new CopyOnWriteArrayList<>();
  private final Map<UUID, String> words = new ConcurrentHashMap<>();

  @Override
  public Future<Runnable> record(Transaction tx, MatchEvent event) {
    return Future.succeededFuture(() -> events.add(event));
  }

  @Override
  public Future<Runnable> say(Transaction tx, MatchEvent event, String text) {
    return Future.succeededFuture(() -> words.put(event.match(), text));
  }

  /** The first words said in a match; null when none were. */
  public String firstWords(UUID match) {
    return words.get(match);
  }

  public List<MatchEvent> of(UUID match) {
    return events.stream().filter(event -> event.match().equals(match)).toList();
  }
}
