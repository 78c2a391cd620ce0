package eu.clusterxchange.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** People who all work at the same time, each on a thread and at a pace of their own. */
final class Crowd implements AutoCloseable {
  private final List<Follower> followers = new ArrayList<>();
  private final List<Future<?>> work = new ArrayList<>();
  private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(16);

  /** Lets somebody begin, who pauses this long between two actions. */
  <T extends Follower> T join(T follower, int pauseMillis) {
    followers.add(follower);
    work.add(
        threads.scheduleWithFixedDelay(follower::round, 0, pauseMillis, TimeUnit.MILLISECONDS));
    return follower;
  }

  /** Waits until each of them had so many more commands acknowledged than now. */
  void awaitProgress(int more, Duration within) {
    List<Integer> before = followers.stream().map(Follower::acknowledged).toList();
    Awaitility.await("progress of everybody")
        .atMost(within)
        .pollInterval(Duration.ofMillis(10))
        .until(
            () -> {
              failOnFaults();
              for (int i = 0; i < followers.size(); i++) {
                if (followers.get(i).acknowledged() < before.get(i) + more) {
                  return false;
                }
              }
              return true;
            });
  }

  /**
   * Lets them finish what they began, and waits until all have seen everything.
   *
   * @param head where the stream of a follower ends
   */
  void settle(ToLongFunction<Follower> head) {
    followers.forEach(Follower::rest);
    Awaitility.await("everybody has seen everything")
        .atMost(Duration.ofSeconds(30))
        .pollInterval(Duration.ofMillis(50))
        .until(
            () -> {
              failOnFaults();
              return followers.stream().allMatch(f -> f.idle() && f.seq() == head.applyAsLong(f));
            });
  }

  void failOnFaults() {
    assertThat(followers.stream().flatMap(f -> f.faults().stream()).toList())
        .as("what nobody should have met")
        .isEmpty();
  }

  <T extends Follower> List<T> all(Class<T> kind) {
    return followers.stream()
        .flatMap(f -> kind.isInstance(f) ? Stream.of(kind.cast(f)) : Stream.empty())
        .toList();
  }

  int acknowledged() {
    return followers.stream().mapToInt(Follower::acknowledged).sum();
  }

  int unanswered() {
    return followers.stream().mapToInt(Follower::unanswered).sum();
  }

  int refusedWith(int status) {
    return followers.stream().mapToInt(f -> f.refusedWith(status)).sum();
  }

  /** Everybody stops where they are. */
  void stop() {
    work.forEach(task -> task.cancel(false));
    threads.shutdownNow();
    try {
      threads.awaitTermination(5, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    stop();
    followers.forEach(Follower::close);
  }
}
