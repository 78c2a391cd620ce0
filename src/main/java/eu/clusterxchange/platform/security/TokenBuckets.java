package eu.clusterxchange.platform.security;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A token bucket per key: so many at once, then one per interval. In memory, so each instance
 * counts by itself. Holds {@value #KEYS} keys and forgets the one unused for longest. Thread-safe.
 */
public final class TokenBuckets {
  private static final int KEYS = 10_000;

  private final int burst;
  private final Duration interval;
  private final InstantSource clock;

  /** When the bucket of a key will be full again (the virtual scheduling form of GCRA). */
  private final Map<String, Instant> fullAt =
      new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
          return size() > KEYS;
        }
      };

  /**
   * @param burst tokens in a full bucket
   * @param interval until one more token is there
   */
  public TokenBuckets(int burst, Duration interval, InstantSource clock) {
    this.burst = burst;
    this.interval = interval;
    this.clock = clock;
  }

  /** Takes a token. Returns zero when there was one, else how long until there will be. */
  public synchronized Duration take(String key) {
    Instant now = clock.instant();
    Instant full = fullAt.get(key);
    if (full == null || full.isBefore(now)) {
      full = now;
    }
    Duration wait = Duration.between(now, full).minus(interval.multipliedBy(burst - 1L));
    if (!wait.isNegative() && !wait.isZero()) {
      return wait;
    }
    fullAt.put(key, full.plus(interval));
    return Duration.ZERO;
  }

  /** Undoes one {@link #take}: what was limited did not happen. */
  public synchronized void giveBack(String key) {
    fullAt.computeIfPresent(key, (k, full) -> full.minus(interval));
  }
}
