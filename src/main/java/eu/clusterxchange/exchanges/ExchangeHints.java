package eu.clusterxchange.exchanges;

import eu.clusterxchange.platform.sql.AfterCommit;
import eu.clusterxchange.platform.sql.Transaction;
import eu.clusterxchange.platform.stream.StreamEvent;
import eu.clusterxchange.platform.stream.StreamId;
import eu.clusterxchange.platform.stream.Streams;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Tells open pages that an exchange is no longer what they show. */
final class ExchangeHints {
  private final ReaderRepository readers;
  private final Streams streams;

  ExchangeHints(ReaderRepository readers, Streams streams) {
    this.readers = readers;
    this.streams = streams;
  }

  /**
   * To be run after the commit.
   *
   * @param exchanges as they are now
   * @param by name of the person who did it
   */
  Future<Runnable> changed(
      Transaction tx, List<Exchange> exchanges, GroupStatus status, String by) {
    return changed(tx, exchanges, status, by, 0, new ArrayList<>());
  }

  private Future<Runnable> changed(
      Transaction tx,
      List<Exchange> exchanges,
      GroupStatus status,
      String by,
      int next,
      List<Runnable> told) {
    if (next == exchanges.size()) {
      return Future.succeededFuture(AfterCommit.inOrder(told));
    }
    Exchange exchange = exchanges.get(next);
    return readers
        .participants(tx, exchange.id())
        .compose(
            participants -> {
              List<UUID> accounts =
                  participants.stream().map(ExchangeParticipant::account).toList();
              told.add(() -> tell(exchange, status, by, accounts));
              return changed(tx, exchanges, status, by, next + 1, told);
            });
  }

  private void tell(Exchange exchange, GroupStatus status, String by, List<UUID> accounts) {
    var body =
        event(exchange.version()).put("status", exchange.status().shown(status)).put("by", by);
    streams.committed(
        new StreamId(StreamId.Kind.exchange, exchange.id()),
        List.of(new StreamEvent(exchange.version(), body)));
    streams.changed(accounts, "exchange", exchange.id(), exchange.version());
  }

  /**
   * What a reader needs of a version that is gone: that there was one. So the stream of an exchange
   * has no gaps although nothing of it is stored.
   */
  static JsonObject event(long version) {
    return new JsonObject().put("type", "changed").put("version", version);
  }
}
