package eu.clusterxchange.app;

import eu.clusterxchange.platform.outbox.OutboxConsumer;
import eu.clusterxchange.platform.outbox.OutboxRelay;
import eu.clusterxchange.platform.schedule.ScheduleRelay;
import eu.clusterxchange.platform.sql.Database;
import eu.clusterxchange.platform.time.Clocks;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import java.util.List;

/** Works off the outbox, and what falls due for it, on one context of this instance. */
final class OutboxVerticle extends VerticleBase {
  private final Database database;
  private final List<List<OutboxConsumer>> consumers;
  private final Clocks clocks;
  private ScheduleRelay schedule;
  private List<OutboxRelay> relays = List.of();

  /**
   * @param consumers each list is worked off by a relay of its own
   */
  OutboxVerticle(Database database, List<List<OutboxConsumer>> consumers, Clocks clocks) {
    this.database = database;
    this.consumers = consumers;
    this.clocks = clocks;
  }

  @Override
  public Future<?> start() {
    relays = consumers.stream().map(list -> new OutboxRelay(vertx, database, list)).toList();
    relays.forEach(OutboxRelay::start);
    schedule = new ScheduleRelay(vertx, database, clocks.domain());
    schedule.start();
    return Future.succeededFuture();
  }

  @Override
  public Future<?> stop() {
    return schedule
        .stop()
        .eventually(() -> Future.join(relays.stream().map(OutboxRelay::stop).toList()));
  }
}
