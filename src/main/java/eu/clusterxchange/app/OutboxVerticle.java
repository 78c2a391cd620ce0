package eu.clusterxchange.app;

import eu.clusterxchange.platform.outbox.OutboxConsumer;
import eu.clusterxchange.platform.outbox.OutboxRelay;
import eu.clusterxchange.platform.sql.Database;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import java.util.List;

/** Works off the outbox on one context of this instance. */
final class OutboxVerticle extends VerticleBase {
  private final Database database;
  private final List<List<OutboxConsumer>> consumers;
  private List<OutboxRelay> relays = List.of();

  /**
   * @param consumers each list is worked off by a relay of its own
   */
  OutboxVerticle(Database database, List<List<OutboxConsumer>> consumers) {
    this.database = database;
    this.consumers = consumers;
  }

  @Override
  public Future<?> start() {
    relays = consumers.stream().map(list -> new OutboxRelay(vertx, database, list)).toList();
    relays.forEach(OutboxRelay::start);
    return Future.succeededFuture();
  }

  @Override
  public Future<?> stop() {
    return Future.join(relays.stream().map(OutboxRelay::stop).toList());
  }
}
