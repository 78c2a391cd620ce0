package eu.clusterxchange.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import eu.clusterxchange.testing.PinnedClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TokenBucketsTest {
  private final PinnedClock clock = new PinnedClock(Instant.parse("2026-03-01T10:00:00Z"));
  private final TokenBuckets buckets = new TokenBuckets(3, Duration.ofSeconds(10), clock);

  private void empty(String key) {
    for (int i = 0; i < 3; i++) {
      assertThat(buckets.take(key)).isZero();
    }
  }

  @Test
  void fullBucketGivesItsBurstAndThenSaysHowLongToWait() {
    empty("a");
    assertThat(buckets.take("a")).isEqualTo(Duration.ofSeconds(10));
    clock.move(Duration.ofSeconds(4));
    assertThat(buckets.take("a")).isEqualTo(Duration.ofSeconds(6));
  }

  @Test
  void oneTokenComesBackPerInterval() {
    empty("a");
    clock.move(Duration.ofSeconds(10));
    assertThat(buckets.take("a")).isZero();
    assertThat(buckets.take("a")).isPositive();
  }

  @Test
  void neverHoldsMoreThanItsBurst() {
    empty("a");
    clock.move(Duration.ofHours(5));
    empty("a");
    assertThat(buckets.take("a")).isPositive();
  }

  @Test
  void keysDoNotShareTokens() {
    empty("a");
    empty("b");
  }

  @Test
  void tokenGivenBackCanBeTakenAgain() {
    empty("a");
    buckets.giveBack("a");
    assertThat(buckets.take("a")).isZero();
    assertThat(buckets.take("a")).isPositive();
  }

  @Test
  void refusedTakesDoNotLengthenTheWait() {
    empty("a");
    for (int i = 0; i < 100; i++) {
      buckets.take("a");
    }
    assertThat(buckets.take("a")).isEqualTo(Duration.ofSeconds(10));
  }

  @Test
  void floodOfNewKeysForgetsTheLeastRecentlyUsedOnly() {
    empty("kept");
    for (int i = 0; i < 50_000; i++) {
      buckets.take("other" + i);
      assertThat(buckets.take("kept")).isPositive();
    }
  }
}
