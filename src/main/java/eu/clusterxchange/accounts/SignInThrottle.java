package eu.clusterxchange.accounts;

import eu.clusterxchange.platform.http.Problem;
import eu.clusterxchange.platform.http.ProblemException;
import eu.clusterxchange.platform.http.ProblemType;
import eu.clusterxchange.platform.security.OpaqueTokens;
import eu.clusterxchange.platform.security.TokenBuckets;
import eu.clusterxchange.platform.sql.Transaction;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.time.InstantSource;

/**
 * Slows down guessing: failures in a row are counted per account in the database (all instances
 * together) and failures per address in memory. Logins that do not exist are treated alike.
 */
final class SignInThrottle {
  /** Failures in a row that cost nothing. */
  static final int FREE = 9;

  private static final Duration FIRST_BLOCK = Duration.ofSeconds(30);

  /** Longer would let anybody lock a colleague out for a day. */
  private static final Duration LONGEST_BLOCK = Duration.ofMinutes(15);

  /** Failures of one address at once; a whole office may sit behind it. */
  static final int ADDRESS_BURST = 100;

  private static final Duration ADDRESS_INTERVAL = Duration.ofSeconds(3);

  private final SignInFailureRepository failures;
  private final TokenBuckets addresses;
  private final InstantSource clock;

  SignInThrottle(SignInFailureRepository failures, InstantSource clock) {
    this.failures = failures;
    this.addresses = new TokenBuckets(ADDRESS_BURST, ADDRESS_INTERVAL, clock);
    this.clock = clock;
  }

  /** How long to wait after so many failures in a row. */
  static Duration block(int failures) {
    if (failures <= FREE) {
      return Duration.ZERO;
    }
    Duration block = FIRST_BLOCK.multipliedBy(1L << Math.min(failures - FREE - 1, 10));
    return block.compareTo(LONGEST_BLOCK) < 0 ? block : LONGEST_BLOCK;
  }

  /** Counts the attempt as failed until it is acquitted. */
  Future<Void> admitAddress(String address) {
    Duration wait = addresses.take(network(address));
    return wait.isZero() ? Future.succeededFuture() : Future.failedFuture(tooMany(wait));
  }

  Future<Void> admitAccount(Buffer key) {
    return failures
        .blockedUntil(key, clock.instant())
        .compose(
            until ->
                until.isEmpty()
                    ? Future.succeededFuture()
                    : Future.failedFuture(tooMany(Duration.between(clock.instant(), until.get()))));
  }

  Future<Void> failed(Buffer key) {
    return failures.add(key, clock.instant(), SignInThrottle::block);
  }

  /** Fails when the account was blocked while this attempt was on its way. */
  Future<Void> passed(Transaction tx, Buffer key) {
    return failures
        .forgive(tx, key, clock.instant())
        .compose(
            open -> open ? Future.succeededFuture() : Future.failedFuture(tooMany(FIRST_BLOCK)));
  }

  /** The attempt from this address was none to count. */
  void acquit(String address) {
    addresses.giveBack(network(address));
  }

  /** The key of an account, or of what was typed when there is no such account. */
  static Buffer key(String accountIdOrTyped) {
    return OpaqueTokens.hash(accountIdOrTyped);
  }

  /** One customer owns a whole IPv6 /64, so its addresses count together. */
  static String network(String address) {
    int end = -1;
    for (int group = 0; group < 4; group++) {
      end = address.indexOf(':', end + 1);
      if (end < 0) {
        return address;
      }
    }
    return address.substring(0, end);
  }

  private static ProblemException tooMany(Duration wait) {
    long minutes = wait.plusSeconds(59).toMinutes();
    String when = minutes <= 1 ? "in a minute" : "in " + minutes + " minutes";
    return new ProblemException(
        new Problem(
            ProblemType.TOO_MANY,
            "There were too many attempts to sign in. Please try again " + when + "."),
        wait);
  }
}
