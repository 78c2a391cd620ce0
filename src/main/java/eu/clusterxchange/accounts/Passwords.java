package eu.clusterxchange.accounts;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import eu.clusterxchange.platform.http.Problem;
import eu.clusterxchange.platform.http.ProblemException;
import eu.clusterxchange.platform.http.ProblemType;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Hashes passwords with Argon2id, 19 MiB, two passes (OWASP password storage), about 0.1 s of one
 * core each. A flood of sign-ins gets {@link ProblemType#UNAVAILABLE} here and leaves chat and
 * co-editing alone.
 */
final class Passwords {
  static final int THREADS = 2;
  static final int WAITING = 64;

  /**
   * A hash that no password has, of the same cost: checked when the login is unknown, so that
   * asking for an unknown one takes as long.
   */
  static final String NOBODY =
      "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

  private static final int KIBIBYTES = 19 * 1024;

  private final WorkerExecutor workers;
  private final AtomicInteger admitted = new AtomicInteger();
  private final Argon2Function argon2 = Argon2Function.getInstance(KIBIBYTES, 2, 1, 32, Argon2.ID);

  private final int waiting;

  /** {@code waiting}: how many may wait for a thread; the next are refused. */
  Passwords(Vertx vertx, int waiting) {
    this.waiting = waiting;
    this.workers = vertx.createSharedWorkerExecutor("password", THREADS);
  }

  /** The encoded hash with its salt and parameters. */
  Future<String> hash(String password) {
    return admit(() -> argon2.hash(composed(password)).getResult());
  }

  /** Whether the password has this hash; with none it works as hard and says no. */
  Future<Boolean> matches(String password, Optional<String> hash) {
    String checked = hash.orElse(NOBODY);
    return admit(
        () ->
            Argon2Function.getInstanceFromHash(checked).check(composed(password), checked)
                && hash.isPresent());
  }

  Future<Void> close() {
    return workers.close();
  }

  private <T> Future<T> admit(Callable<T> work) {
    if (admitted.incrementAndGet() > THREADS + waiting) {
      admitted.decrementAndGet();
      return Future.failedFuture(
          new ProblemException(
              new Problem(
                  ProblemType.UNAVAILABLE,
                  "Very many people are signing in at this moment. Please try again in a few seconds."),
              Duration.ofSeconds(5)));
    }
    return workers.executeBlocking(work, false).onComplete(done -> admitted.decrementAndGet());
  }

  /** The same letter can be typed as one code point or as two. */
  private static String composed(String password) {
    return Normalizer.normalize(password, Normalizer.Form.NFC);
  }
}
