package eu.clusterxchange.browser;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** For what no single element shows. */
final class Waiting {
  private Waiting() {}

  /**
   * Asks again until it is so, in the thread that called, which is the only one that may use the
   * browser.
   *
   * @param otherwise what is the case instead
   */
  static void until(BooleanSupplier condition, Supplier<String> otherwise) {
    try {
      Awaitility.await()
          .pollInSameThread()
          .pollDelay(Duration.ZERO)
          .pollInterval(Duration.ofMillis(25))
          .atMost(Duration.ofMillis((long) Chromium.PATIENCE))
          .until(condition::getAsBoolean);
    } catch (ConditionTimeoutException e) {
      throw new AssertionError(otherwise.get(), e);
    }
  }
}
