package eu.clusterxchange.accounts;

import eu.clusterxchange.platform.http.Problem;
import eu.clusterxchange.platform.http.ProblemException;
import eu.clusterxchange.platform.http.ProblemType;
import eu.clusterxchange.platform.security.TokenBuckets;
import eu.clusterxchange.platform.text.Messages;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;

/**
 * Keeps strangers from having us write many mails, to one person or from one place. Counts the same
 * whether anybody is written to or not.
 */
final class RegistrationThrottle {
  /** Of one network at once; a whole training session may register from behind one address. */
  static final int NETWORK_BURST = 60;

  /** To one recipient at once. */
  static final int RECIPIENT_BURST = 4;

  private static final Duration NETWORK_INTERVAL = Duration.ofMinutes(1);
  private static final Duration RECIPIENT_INTERVAL = Duration.ofMinutes(15);

  private final TokenBuckets networks;
  private final TokenBuckets recipients;
  private final Messages messages;

  RegistrationThrottle(InstantSource clock, Messages messages) {
    this.networks = new TokenBuckets(NETWORK_BURST, NETWORK_INTERVAL, clock);
    this.recipients = new TokenBuckets(RECIPIENT_BURST, RECIPIENT_INTERVAL, clock);
    this.messages = messages;
  }

  /** Fails with {@link ProblemType#TOO_MANY} and when to come back. */
  Future<Void> admit(String address, LoginKey recipient) {
    Duration wait = networks.take(SignInThrottle.network(address));
    if (wait.isZero()) {
      wait = recipients.take(recipient.text());
    }
    return wait.isZero() ? Future.succeededFuture() : Future.failedFuture(tooMany(wait));
  }

  private ProblemException tooMany(Duration wait) {
    String minutes = String.valueOf(wait.plusSeconds(59).toMinutes());
    return new ProblemException(
        new Problem(
            ProblemType.TOO_MANY,
            messages.text("registration.tooMany", Map.of("minutes", minutes))),
        wait);
  }
}
