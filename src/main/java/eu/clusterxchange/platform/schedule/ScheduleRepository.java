package eu.clusterxchange.platform.schedule;

import eu.clusterxchange.platform.sql.Database;
import io.vertx.core.Future;
import java.time.Instant;
import java.time.ZoneOffset;

/** Takes from the table schedule what is due. */
final class ScheduleRepository {
  private static final int AT_ONCE = 100;

  private final Database database;

  ScheduleRepository(Database database) {
    this.database = database;
  }

  /** Moves what is due to the outbox in one statement, so that nothing is lost or done twice. */
  Future<Integer> release(Instant now) {
    return database
        .query(
            """
            with due as (
              select topic, key from schedule where due_at <= $1 order by due_at limit $2 for update skip locked),
            taken as (
              delete from schedule s using due where s.topic = due.topic and s.key = due.key returning s.topic, s.payload)
            insert into outbox (topic, payload) select topic, payload from taken
            """,
            now.atOffset(ZoneOffset.UTC),
            AT_ONCE)
        .map(rows -> rows.rowCount());
  }
}
