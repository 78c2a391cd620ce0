package eu.clusterxchange.exchanges;

import eu.clusterxchange.platform.security.Actor;
import eu.clusterxchange.platform.stream.StreamEvent;
import eu.clusterxchange.platform.stream.StreamId;
import eu.clusterxchange.platform.stream.StreamSource;
import io.vertx.core.Future;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;

/** The stream {@code exchange.<id>}: its position is the version of the exchange. */
final class ExchangeStream implements StreamSource {
  private final ReaderRepository readers;

  ExchangeStream(ReaderRepository readers) {
    this.readers = readers;
  }

  @Override
  public StreamId.Kind kind() {
    return StreamId.Kind.exchange;
  }

  @Override
  public Future<Map<UUID, Head>> heads(Collection<UUID> exchanges) {
    return readers.heads(exchanges);
  }

  @Override
  public Future<List<StreamEvent>> since(UUID exchange, long seq, int limit) {
    return readers
        .heads(List.of(exchange))
        .map(
            heads -> {
              long head = heads.containsKey(exchange) ? heads.get(exchange).seq() : seq;
              return LongStream.rangeClosed(seq + 1, Math.min(head, seq + limit))
                  .mapToObj(version -> new StreamEvent(version, ExchangeHints.event(version)))
                  .toList();
            });
  }

  @Override
  public Future<Boolean> mayListen(Actor actor, UUID exchange) {
    return readers.seen(actor, exchange).map(seen -> seen.isPresent());
  }

  @Override
  public Future<Set<Listener>> withdrawn(Collection<Listener> listeners) {
    return readers.withdrawn(listeners);
  }
}
