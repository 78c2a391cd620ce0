package eu.clusterxchange.notifications;

import eu.clusterxchange.platform.id.Ids;
import eu.clusterxchange.platform.outbox.Outbox;
import eu.clusterxchange.platform.outbox.OutboxConsumer;
import eu.clusterxchange.platform.schedule.Schedule;
import eu.clusterxchange.platform.sql.Transaction;
import eu.clusterxchange.platform.time.Clocks;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;

/**
 * The mail of the day, at seven in the morning in Brussels, to whoever prefers one mail to many.
 * Each notification is in one of them at most, however many instances run and whenever they do.
 */
final class DailyMail implements OutboxConsumer {
  static final String TOPIC = "daily-mail";
  private static final ZoneId SCHEME = ZoneId.of("Europe/Brussels");
  private static final LocalTime HOUR = LocalTime.of(7, 0);

  private final NotificationRepository repository;
  private final Schedule schedule;
  private final Outbox outbox;
  private final Ids ids;
  private final Clocks clocks;

  DailyMail(
      NotificationRepository repository, Schedule schedule, Outbox outbox, Ids ids, Clocks clocks) {
    this.repository = repository;
    this.schedule = schedule;
    this.outbox = outbox;
    this.ids = ids;
    this.clocks = clocks;
  }

  /** Something waits for the account's next mail of the day. */
  Future<Void> plan(Transaction tx, UUID account) {
    return schedule.at(
        tx,
        next(clocks.domain().instant()),
        TOPIC,
        account.toString(),
        new JsonObject().put("account", account.toString()));
  }

  /** The next seven o'clock after that moment. */
  static Instant next(Instant moment) {
    ZonedDateTime there = moment.atZone(SCHEME);
    ZonedDateTime today = there.toLocalDate().atTime(HOUR).atZone(SCHEME);
    return (today.isAfter(there)
            ? today
            : there.toLocalDate().plusDays(1).atTime(HOUR).atZone(SCHEME))
        .toInstant();
  }

  @Override
  public String topic() {
    return TOPIC;
  }

  @Override
  public Future<Runnable> handle(Transaction tx, JsonObject payload) {
    UUID account = UUID.fromString(payload.getString("account"));
    return repository
        .takeForDigest(tx, account)
        .compose(
            waiting -> {
              List<Long> seqs = waiting.stream().map(Notification::seq).toList();
              return seqs.isEmpty()
                  ? Future.succeededFuture()
                  : outbox.add(
                      tx, MailConsumer.TOPIC, MailConsumer.payload(ids.next(), account, seqs));
            })
        .map(v -> () -> {});
  }
}
