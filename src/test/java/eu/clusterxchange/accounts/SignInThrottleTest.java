package eu.clusterxchange.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SignInThrottleTest {
  @Test
  void nineFailuresAreFreeThenEachDoublesTheWait() {
    assertThat(
            IntStream.rangeClosed(1, 16).mapToObj(SignInThrottle::block).map(Duration::toSeconds))
        .containsExactly(
            0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 30L, 60L, 120L, 240L, 480L, 900L, 900L);
  }

  @Test
  void nobodyIsShutOutForLongerThanAQuarterOfAnHour() {
    assertThat(SignInThrottle.block(Integer.MAX_VALUE)).isEqualTo(Duration.ofMinutes(15));
  }

  @Test
  void addressesOfOneIpv6NetworkCountTogether() {
    assertThat(SignInThrottle.network("2001:db8:1:2:aaaa:0:0:1"))
        .isEqualTo(SignInThrottle.network("2001:db8:1:2:bbbb:0:0:2"))
        .isNotEqualTo(SignInThrottle.network("2001:db8:1:3:aaaa:0:0:1"));
    assertThat(SignInThrottle.network("203.0.113.7")).isEqualTo("203.0.113.7");
    assertThat(SignInThrottle.network("::1")).isEqualTo("::1");
  }
}
