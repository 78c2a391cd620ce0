package eu.clusterxchange.platform.time;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The two clocks of an instance.
 *
 * @param domain the scheme's time: deadlines, stays, what people read; may be moved in demo mode
 * @param security the time of tokens, tickets and limits; never moved
 */
public record Clocks(InstantSource domain, InstantSource security) {
  private static final ZoneId SCHEME = ZoneId.of("Europe/Brussels");

  /** The day by the scheme's clock, where the scheme is (domain 2.3). */
  public LocalDate today() {
    return LocalDate.ofInstant(domain.instant(), SCHEME);
  }
}
