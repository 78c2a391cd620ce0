package eu.clusterxchange.platform.schedule;

import eu.clusterxchange.platform.sql.Database;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks again and again for what has fallen due. Belongs to one context. */
public final class ScheduleRelay {
  private static final Logger LOG = LoggerFactory.getLogger(ScheduleRelay.class);
  private static final long IDLE_MILLIS = 1_000;

  private final Vertx vertx;
  private final ScheduleRepository repository;
  private final InstantSource clock;
  private boolean stopped;
  private Future<Integer> running = Future.succeededFuture(0);
  private long timer = -1;

  /**
   * @param clock the scheme's
   */
  public ScheduleRelay(Vertx vertx, Database database, InstantSource clock) {
    this.vertx = vertx;
    this.repository = new ScheduleRepository(database);
    this.clock = clock;
  }

  public void start() {
    next();
  }

  /** Stops after the look in progress. */
  public Future<Void> stop() {
    stopped = true;
    vertx.cancelTimer(timer);
    return running.otherwise(0).mapEmpty();
  }

  private void next() {
    if (stopped) {
      return;
    }
    running = repository.release(clock.instant());
    running
        .onFailure(failure -> LOG.warn("schedule: {}", failure.getMessage()))
        .onComplete(v -> timer = vertx.setTimer(IDLE_MILLIS, t -> next()));
  }
}
