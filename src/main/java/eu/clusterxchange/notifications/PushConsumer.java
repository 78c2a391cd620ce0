package eu.clusterxchange.notifications;

import eu.clusterxchange.notifications.push.PushAnswer;
import eu.clusterxchange.notifications.push.PushMessage;
import eu.clusterxchange.notifications.push.PushSender;
import eu.clusterxchange.platform.outbox.OutboxConsumer;
import eu.clusterxchange.platform.sql.Transaction;
import eu.clusterxchange.platform.text.Messages;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Shows notifications on devices, each tried again by itself. A push service learns nothing but
 * when; what is shown on a locked screen names organisations and no person.
 */
final class PushConsumer implements OutboxConsumer {
  static final String TOPIC = "push";

  private final StillUnread unread;
  private final PreferenceRepository preferences;
  private final DeviceRepository devices;
  private final PushSender sender;
  private final Messages messages;

  PushConsumer(
      StillUnread unread,
      PreferenceRepository preferences,
      DeviceRepository devices,
      PushSender sender,
      Messages messages) {
    this.unread = unread;
    this.preferences = preferences;
    this.devices = devices;
    this.sender = sender;
    this.messages = messages;
  }

  static JsonObject payload(UUID device, Notification notification) {
    return new JsonObject()
        .put("device", device.toString())
        .put("account", notification.account().toString())
        .put("seq", notification.seq());
  }

  @Override
  public String topic() {
    return TOPIC;
  }

  @Override
  public Future<Runnable> handle(Transaction tx, JsonObject payload) {
    UUID account = UUID.fromString(payload.getString("account"));
    return devices
        .find(tx, UUID.fromString(payload.getString("device")))
        .map(found -> found.filter(device -> device.account().equals(account)))
        .compose(
            device ->
                device.isEmpty()
                    ? Future.succeededFuture()
                    : show(tx, device.get(), payload.getLong("seq")))
        .map(v -> () -> {});
  }

  private Future<Void> show(Transaction tx, Device device, long seq) {
    return devices
        .isWanted(tx, device)
        .compose(
            wanted ->
                wanted
                    ? message(tx, device.account(), seq).compose(one -> send(tx, device, one))
                    : devices.delete(tx, device.id()));
  }

  private Future<Optional<PushMessage>> message(Transaction tx, UUID account, long seq) {
    return unread
        .of(tx, account, List.of(seq))
        .compose(
            news ->
                preferences
                    .of(tx, account)
                    .map(
                        chosen ->
                            news.stream()
                                .findFirst()
                                .flatMap(one -> message(one, chosen.orElseThrow()))));
  }

  private Optional<PushMessage> message(Notification one, Preferences chosen) {
    return NotificationRule.of(one)
        .filter(rule -> chosen.push(rule.matter()) == PushMode.AT_ONCE)
        .map(
            rule ->
                new PushMessage(
                    messages.text("push.title." + rule.matter()),
                    messages.text(rule.subjectKey(), one.values()),
                    NotificationLink.of(one),
                    "n" + one.seq()));
  }

  private Future<Void> send(Transaction tx, Device device, Optional<PushMessage> message) {
    return message.isEmpty()
        ? Future.succeededFuture()
        : sender
            .send(device.push(), message.get())
            .compose(
                answer ->
                    answer == PushAnswer.GONE
                        ? devices.delete(tx, device.id())
                        : Future.succeededFuture());
  }
}
