package eu.clusterxchange.notifications;

import eu.clusterxchange.exchanges.ExchangeAccess;
import eu.clusterxchange.matching.MatchAccess;
import eu.clusterxchange.matching.MatchRelation;
import eu.clusterxchange.platform.id.Ids;
import eu.clusterxchange.platform.outbox.Announcement;
import eu.clusterxchange.platform.outbox.Outbox;
import eu.clusterxchange.platform.outbox.OutboxConsumer;
import eu.clusterxchange.platform.sql.Transaction;
import eu.clusterxchange.platform.stream.StreamId;
import eu.clusterxchange.platform.stream.Streams;
import eu.clusterxchange.platform.time.Clocks;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** Turns an announcement into notifications, by the rows of {@link NotificationRule}. */
final class AnnouncementConsumer implements OutboxConsumer {
  private final NotificationRepository repository;
  private final MatchAccess matches;
  private final ExchangeAccess exchanges;
  private final NotificationJson json;
  private final Outbox outbox;
  private final Streams streams;
  private final Ids ids;
  private final Clocks clocks;

  AnnouncementConsumer(
      NotificationRepository repository,
      MatchAccess matches,
      ExchangeAccess exchanges,
      NotificationJson json,
      Outbox outbox,
      Streams streams,
      Ids ids,
      Clocks clocks) {
    this.repository = repository;
    this.matches = matches;
    this.exchanges = exchanges;
    this.json = json;
    this.outbox = outbox;
    this.streams = streams;
    this.ids = ids;
    this.clocks = clocks;
  }

  @Override
  public String topic() {
    return Announcement.TOPIC;
  }

  @Override
  public Future<Runnable> handle(Transaction tx, JsonObject payload) {
    Announcement announcement = Announcement.of(payload);
    return concerned(tx, announcement)
        .compose(
            concerned -> {
              SortedMap<UUID, NotificationRule> told = told(announcement, concerned);
              return told.isEmpty()
                  ? Future.succeededFuture(List.<Notification>of())
                  : repository
                      .add(tx, told, announcement, clocks.domain().instant())
                      .compose(added -> mails(tx, told, added, 0).map(added));
            })
        .map(added -> () -> added.forEach(this::tell));
  }

  private Future<Map<UUID, MatchRelation>> concerned(Transaction tx, Announcement announcement) {
    var relations = new HashMap<UUID, MatchRelation>();
    return switch (announcement.objectType()) {
      case "match" ->
          matches
              .participants(tx, announcement.object())
              .map(
                  all -> {
                    all.forEach(one -> relations.put(one.account(), one.relation()));
                    return relations;
                  });
      case "exchange" ->
          exchanges
              .participants(tx, announcement.object())
              .map(
                  all -> {
                    all.forEach(one -> relations.put(one.account(), one.relation()));
                    return relations;
                  });
      // nobody is told of profiles yet
      case "profile" -> Future.succeededFuture(relations);
      default ->
          Future.failedFuture(
              new IllegalArgumentException("nobody is known for " + announcement.objectType()));
    };
  }

  private static SortedMap<UUID, NotificationRule> told(
      Announcement announcement, Map<UUID, MatchRelation> concerned) {
    if (concerned.isEmpty()) {
      return new TreeMap<>();
    }
    MatchRelation by = announcement.by() == null ? null : MatchRelation.valueOf(announcement.by());
    var told = new TreeMap<UUID, NotificationRule>();
    concerned.forEach(
        (account, relation) ->
            NotificationRule.of(announcement.event(), by, relation)
                .ifPresent(rule -> told.put(account, rule)));
    return told;
  }

  private Future<Void> mails(
      Transaction tx, SortedMap<UUID, NotificationRule> told, List<Notification> added, int next) {
    if (next == added.size()) {
      return Future.succeededFuture();
    }
    Notification one = added.get(next);
    NotificationRule rule = told.get(one.account());
    Future<Void> asked =
        rule.by(Channel.MAIL)
            ? outbox.add(
                tx, MailConsumer.TOPIC, MailConsumer.payload(ids.next(), one, rule.subjectKey()))
            : Future.succeededFuture();
    return asked.compose(v -> mails(tx, told, added, next + 1));
  }

  private void tell(Notification notification) {
    streams.committed(
        new StreamId(StreamId.Kind.account, notification.account()),
        List.of(json.event(notification)));
  }
}
