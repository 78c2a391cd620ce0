package eu.clusterxchange.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import eu.clusterxchange.accounts.SessionService.Opened;
import eu.clusterxchange.platform.security.Actor;
import eu.clusterxchange.platform.security.Role;
import io.vertx.core.http.Cookie;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SessionCookiesTest {
  private static final Opened OPENED =
      new Opened(
          new Actor(new UUID(0, 1), new UUID(0, 2), "Anna", Role.USER),
          "access",
          "refresh",
          Duration.ofHours(12));

  private static List<String> written(List<Cookie> cookies) {
    return cookies.stream().map(Cookie::encode).toList();
  }

  @Test
  void overTlsTheNamesBindThemToThisHost() {
    List<String> cookies = written(new SessionCookies(true).of(OPENED));
    assertThat(cookies.get(0))
        .startsWith("__Host-cxc-access=access;")
        .contains("Max-Age=900", "Path=/;", "Secure", "HTTPOnly", "SameSite=Strict")
        .doesNotContain("Domain");
    assertThat(cookies.get(1))
        .startsWith("__Secure-cxc-refresh=refresh;")
        .contains("Max-Age=43200", "Path=/api/sessions", "Secure", "HTTPOnly", "SameSite=Strict");
  }

  @Test
  void withoutTlsTheyAreNotSecureButElseTheSame() {
    List<String> cookies = written(new SessionCookies(false).of(OPENED));
    assertThat(cookies.get(0)).startsWith("cxc-access=access;");
    assertThat(cookies.get(1)).startsWith("cxc-refresh=refresh;");
    assertThat(cookies)
        .allSatisfy(
            cookie ->
                assertThat(cookie)
                    .contains("HTTPOnly", "SameSite=Strict")
                    .doesNotContain("Secure"));
  }

  @Test
  void clearingEndsThemAtOnce() {
    assertThat(written(new SessionCookies(true).cleared()))
        .hasSize(2)
        .allSatisfy(cookie -> assertThat(cookie).contains("Max-Age=0"));
  }
}
