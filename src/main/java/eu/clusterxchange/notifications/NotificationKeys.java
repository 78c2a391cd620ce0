package eu.clusterxchange.notifications;

import eu.clusterxchange.notifications.push.VapidKeys;
import eu.clusterxchange.platform.security.OpaqueTokens;
import eu.clusterxchange.platform.security.SecretRepository;
import eu.clusterxchange.platform.sql.Database;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.security.SecureRandom;

/**
 * The keys of this feature, shared by all instances.
 *
 * @param push by which push services know this server
 * @param unsubscribe signs the links in mails
 */
public record NotificationKeys(VapidKeys push, Buffer unsubscribe) {

  /** Reads them, or makes them when this is the very first start. */
  public static Future<NotificationKeys> open(Vertx vertx, Database database, SecureRandom random) {
    var secrets = new SecretRepository(database, new OpaqueTokens(random));
    return Future.all(
            secrets
                .obtain("push-key", () -> vertx.executeBlocking(() -> VapidKeys.generate(random)))
                .compose(stored -> vertx.executeBlocking(() -> VapidKeys.of(stored))),
            secrets.obtain("unsubscribe-key"))
        .map(both -> new NotificationKeys(both.resultAt(0), both.resultAt(1)));
  }
}
