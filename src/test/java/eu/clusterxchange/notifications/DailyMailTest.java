package eu.clusterxchange.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DailyMailTest {

  /** Seven in Brussels is five or six in UTC; the clocks change on 29 March and 25 October 2026. */
  @ParameterizedTest
  @CsvSource({
    "2026-11-22T05:59:59Z, 2026-11-22T06:00:00Z",
    "2026-11-22T06:00:00Z, 2026-11-23T06:00:00Z",
    "2026-07-01T04:30:00Z, 2026-07-01T05:00:00Z",
    "2026-03-28T12:00:00Z, 2026-03-29T05:00:00Z",
    "2026-10-24T12:00:00Z, 2026-10-25T06:00:00Z",
    "2026-12-31T23:30:00Z, 2027-01-01T06:00:00Z",
  })
  void isAtSevenInBrussels(Instant moment, Instant next) {
    assertThat(DailyMail.next(moment)).isEqualTo(next);
  }
}
