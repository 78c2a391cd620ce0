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
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** People who all work at the same time, each on a thread and at a pace of their own. */
final class Crowd implements AutoCloseable {
  private final List<Page> pages = new ArrayList<>();
  private final List<Future<?>> work = new ArrayList<>();
  private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(16);

  /** Lets somebody begin, who pauses this long between two actions. */
  <T extends Page> T join(T page, int pauseMillis) {
    pages.add(page);
    work.add(threads.scheduleWithFixedDelay(page::round, 0, pauseMillis, TimeUnit.MILLISECONDS));
    return page;
  }

  /** Waits until each of them had so many more commands acknowledged than now. */
  void awaitProgress(int more, Duration within) {
    List<Integer> before = pages.stream().map(Page::acknowledged).toList();
    Awaitility.await("progress of everybody")
        .atMost(within)
        .pollInterval(Duration.ofMillis(10))
        .untilAsserted(
            () -> {
              failOnFaults();
              assertThat(
                      IntStream.range(0, pages.size())
                          .filter(i -> pages.get(i).acknowledged() < before.get(i) + more)
                          .mapToObj(i -> pages.get(i) + " had " + before.get(i)))
                  .as("who does not get on")
                  .isEmpty();
            });
  }

  /**
   * Lets them finish what they began, and waits until all have seen everything.
   *
   * @param head where the stream of a page ends
   */
  void settle(ToLongFunction<Page> head) {
    pages.forEach(Page::rest);
    Awaitility.await("everybody has seen everything")
        .atMost(Duration.ofSeconds(30))
        .pollInterval(Duration.ofMillis(50))
        .until(
            () -> {
              failOnFaults();
              return pages.stream().allMatch(f -> f.idle() && f.seq() == head.applyAsLong(f));
            });
  }

  void failOnFaults() {
    assertThat(pages.stream().flatMap(f -> f.faults().stream()).toList())
        .as("what nobody should have met")
        .isEmpty();
  }

  <T extends Page> List<T> all(Class<T> kind) {
    return pages.stream()
        .flatMap(f -> kind.isInstance(f) ? Stream.of(kind.cast(f)) : Stream.empty())
        .toList();
  }

  int acknowledged() {
    return pages.stream().mapToInt(Page::acknowledged).sum();
  }

  int unanswered() {
    return pages.stream().mapToInt(Page::unanswered).sum();
  }

  int refusedWith(int status) {
    return pages.stream().mapToInt(f -> f.refusedWith(status)).sum();
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
    pages.forEach(Page::close);
  }
}
