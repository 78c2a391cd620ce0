package eu.clusterxchange.architecture.planted.chat;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** Planted: every way past the clocks and ids that are passed in. */
final class TellsTime {
  Instant instantNow() {
    return Instant.now();
  }

  Clock systemClock() {
    return Clock.systemUTC();
  }

  InstantSource systemSource() {
    return InstantSource.system();
  }

  long millis() {
    return System.currentTimeMillis();
  }

  long nanos() {
    return System.nanoTime();
  }

  UUID randomId() {
    return UUID.randomUUID();
  }

  void threadSleep() throws InterruptedException {
    Thread.sleep(1);
  }

  void unitSleep() throws InterruptedException {
    TimeUnit.MILLISECONDS.sleep(1);
  }

  void prints() {
    System.out.println();
  }

  void complains() {
    System.err.println();
  }

  void traces(Exception e) {
    e.printStackTrace();
  }
}
