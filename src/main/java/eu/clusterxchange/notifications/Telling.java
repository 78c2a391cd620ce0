package eu.clusterxchange.notifications;

import eu.clusterxchange.platform.id.Ids;
import eu.clusterxchange.platform.outbox.Announcement;
import eu.clusterxchange.platform.outbox.Outbox;
import eu.clusterxchange.platform.sql.Transaction;
import eu.clusterxchange.platform.stream.StreamId;
import eu.clusterxchange.platform.stream.Streams;
import eu.clusterxchange.platform.time.Clocks;
import io.vertx.core.Future;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Tells people something in the ways they chose: in the inbox at once, and what goes elsewhere is
 * left to the outbox in the same transaction.
 */
final class Telling {
  private final NotificationRepository repository;
  private final PreferenceRepository preferences;
  private final DeviceRepository devices;
  private final DailyMail daily;
  private final NotificationJson json;
  private final Outbox outbox;
  private final Streams streams;
  private final Ids ids;
  private final Clocks clocks;

  Telling(
      NotificationRepository repository,
      PreferenceRepository preferences,
      DeviceRepository devices,
      DailyMail daily,
      NotificationJson json,
      Outbox outbox,
      Streams streams,
      Ids ids,
      Clocks clocks) {
    this.repository = repository;
    this.preferences = preferences;
    this.devices = devices;
    this.daily = daily;
    this.json = json;
    this.outbox = outbox;
    this.streams = streams;
    this.ids = ids;
    this.clocks = clocks;
  }

  /** Those who stand so to it and whom a row names. */
  static SortedMap<UUID, NotificationRule> told(
      Announcement announcement, Map<UUID, Standing> concerned) {
    var by = Standing.of(announcement.by());
    var told = new TreeMap<UUID, NotificationRule>();
    concerned.forEach(
        (account, standing) ->
            NotificationRule.of(announcement.event(), by, standing)
                .ifPresent(rule -> told.put(account, rule)));
    return told;
  }

  /** The runnable shows it on open pages, after the commit. */
  Future<Runnable> tell(
      Transaction tx, Announcement announcement, SortedMap<UUID, NotificationRule> told) {
    return told.isEmpty()
        ? Future.succeededFuture(() -> {})
        : preferences
            .of(tx, told.keySet())
            .compose(
                wanted ->
                    repository
                        .add(
                            tx,
                            told,
                            awaitingDigest(told, wanted),
                            announcement,
                            clocks.domain().instant())
                        .compose(added -> elsewhere(tx, told, wanted, added).map(added)))
            .map(added -> () -> added.forEach(this::show));
  }

  private static Map<UUID, Boolean> awaitingDigest(
      Map<UUID, NotificationRule> told, Map<UUID, Preferences> wanted) {
    return told.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                one -> mail(one.getValue(), wanted.get(one.getKey())) == MailMode.DAILY));
  }

  private static MailMode mail(NotificationRule rule, Preferences wanted) {
    return rule.by(Channel.MAIL) ? wanted.mail(rule.matter()) : MailMode.OFF;
  }

  private Future<Void> elsewhere(
      Transaction tx,
      Map<UUID, NotificationRule> told,
      Map<UUID, Preferences> wanted,
      List<Notification> added) {
    return mails(tx, told, wanted, added, 0).compose(v -> pushes(tx, told, wanted, added));
  }

  private Future<Void> mails(
      Transaction tx,
      Map<UUID, NotificationRule> told,
      Map<UUID, Preferences> wanted,
      List<Notification> added,
      int next) {
    if (next == added.size()) {
      return Future.succeededFuture();
    }
    Notification one = added.get(next);
    Future<Void> asked =
        switch (mail(told.get(one.account()), wanted.get(one.account()))) {
          case AT_ONCE ->
              outbox.add(
                  tx,
                  MailConsumer.TOPIC,
                  MailConsumer.payload(ids.next(), one.account(), List.of(one.seq())));
          case DAILY -> daily.plan(tx, one.account());
          case OFF -> Future.succeededFuture();
        };
    return asked.compose(v -> mails(tx, told, wanted, added, next + 1));
  }

  private Future<Void> pushes(
      Transaction tx,
      Map<UUID, NotificationRule> told,
      Map<UUID, Preferences> wanted,
      List<Notification> added) {
    Map<UUID, Notification> shown = new HashMap<>();
    for (Notification one : added) {
      NotificationRule rule = told.get(one.account());
      if (rule.by(Channel.PUSH)
          && wanted.get(one.account()).push(rule.matter()) == PushMode.AT_ONCE) {
        shown.put(one.account(), one);
      }
    }
    return shown.isEmpty()
        ? Future.succeededFuture()
        : devices
            .ofAll(tx, shown.keySet())
            .compose(
                found ->
                    outbox.addAll(
                        tx,
                        PushConsumer.TOPIC,
                        found.stream()
                            .map(
                                device ->
                                    PushConsumer.payload(
                                        device.getKey(), shown.get(device.getValue())))
                            .toList()));
  }

  private void show(Notification notification) {
    streams.committed(
        new StreamId(StreamId.Kind.account, notification.account()),
        List.of(json.event(notification)));
  }
}
