package eu.clusterxchange.notifications;

import eu.clusterxchange.notifications.push.PushDevice;
import eu.clusterxchange.notifications.push.PushServices;
import eu.clusterxchange.platform.http.Problem;
import eu.clusterxchange.platform.http.ProblemType;
import eu.clusterxchange.platform.id.Ids;
import eu.clusterxchange.platform.security.Actor;
import eu.clusterxchange.platform.sql.Database;
import eu.clusterxchange.platform.time.Clocks;
import io.vertx.core.Future;
import java.net.URI;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/** The devices on which a person is told also when no page is open. */
final class DeviceService {
  private static final int MOST = 20;

  private final Database database;
  private final DeviceRepository repository;
  private final PushServices services;
  private final Ids ids;
  private final Clocks clocks;

  DeviceService(
      Database database,
      DeviceRepository repository,
      PushServices services,
      Ids ids,
      Clocks clocks) {
    this.database = database;
    this.repository = repository;
    this.services = services;
    this.ids = ids;
    this.clocks = clocks;
  }

  /** What a browser says of its subscription, all of it as text. */
  record Asked(String endpoint, String key, String secret, String userAgent) {}

  Future<List<Device>> of(Actor actor) {
    return repository.of(actor.accountId());
  }

  /** Switches the device on, or keeps it on with its new keys. Answers its id. */
  Future<UUID> add(Actor actor, Asked asked) {
    PushDevice push = checked(asked);
    var device =
        new Device(
            ids.next(),
            actor.accountId(),
            actor.sessionId(),
            DeviceName.of(asked.userAgent()),
            push,
            clocks.domain().instant());
    return database.transaction(
        tx ->
            repository
                .others(tx, actor.accountId(), push.endpoint())
                .compose(
                    others ->
                        others < MOST
                            ? repository.save(tx, device)
                            : Future.failedFuture(
                                new Problem(
                                        ProblemType.REFUSED,
                                        "You are notified on "
                                            + MOST
                                            + " devices already. Please remove one that you no longer use.")
                                    .exception())));
  }

  private PushDevice checked(Asked asked) {
    Optional<URI> endpoint = services.endpoint(asked.endpoint());
    Optional<byte[]> key = bytes(asked.key(), PushDevice::isKey);
    Optional<byte[]> secret = bytes(asked.secret(), PushDevice::isSecret);
    var faults = new ArrayList<Problem.FieldError>();
    if (endpoint.isEmpty()) {
      faults.add(
          new Problem.FieldError(
              "/endpoint",
              "This is not the address of a push service that we know. Notifications on this device need a usual browser, such as Chrome, Edge, Firefox or Safari."));
    }
    if (key.isEmpty()) {
      faults.add(new Problem.FieldError("/keys/p256dh", "This is not a public key of a browser."));
    }
    if (secret.isEmpty()) {
      faults.add(
          new Problem.FieldError("/keys/auth", "This is not the secret of a browser: 16 bytes."));
    }
    if (!faults.isEmpty()) {
      throw new Problem(ProblemType.INVALID, faults.get(0).detail(), faults).exception();
    }
    return new PushDevice(endpoint.orElseThrow(), key.orElseThrow(), secret.orElseThrow());
  }

  private static Optional<byte[]> bytes(String text, Predicate<byte[]> sound) {
    try {
      return Optional.of(Base64.getUrlDecoder().decode(text)).filter(sound);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Fails with not found when it is not one of the person's. */
  Future<Void> remove(Actor actor, UUID device) {
    return repository
        .delete(actor.accountId(), device)
        .map(
            deleted -> {
              if (!deleted) {
                throw Problem.notFound().exception();
              }
              return null;
            });
  }
}
