package eu.clusterxchange.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Real time, moved by what a test asks for. */
public final class MovableClock implements InstantSource {
  private volatile Duration offset = Duration.ZERO;

  public void advance(Duration by) {
    offset = offset.plus(by);
  }

  @Override
  public Instant instant() {
    return InstantSource.system().instant().plus(offset);
  }
}
