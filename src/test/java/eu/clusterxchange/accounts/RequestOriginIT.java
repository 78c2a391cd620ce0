package eu.clusterxchange.accounts;

import static eu.clusterxchange.accounts.AccountsFixture.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import eu.clusterxchange.platform.security.Role;
import eu.clusterxchange.testing.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What another site could make a visitor's browser send: with the cookies, but not as ours. */
class RequestOriginIT {
  @RegisterExtension static final TestServer SERVER = TestServer.empty();
  private static AccountsFixture fixture;
  private static Browser browser;

  @BeforeAll
  static void signIn() {
    fixture = new AccountsFixture(SERVER, false);
    fixture.register("anna", Role.USER);
    browser = new Browser(SERVER);
    browser.signIn("anna", PASSWORD);
  }

  @AfterAll
  static void close() {
    fixture.close();
  }

  @ParameterizedTest
  @CsvSource({
    "Origin, https://evil.example",
    "Origin, null",
    "Origin, http://localhost",
    "Origin, http://localhost.evil.example",
    "Sec-Fetch-Site, cross-site",
    "Sec-Fetch-Site, same-site",
    "Sec-Fetch-Site, none",
    "X-Nothing, said"
  })
  void changeWithTheCookieNeedsOneOfOurPages(String header, String value) {
    for (String path : new String[] {"/api/live-tickets", "/api/sessions/refresh"}) {
      boolean silent = header.startsWith("X-");
      if (silent && path.endsWith("refresh")) {
        continue; // a program that keeps its refresh cookie says nothing; it can only renew itself
      }
      var answer = browser.send("POST", path, "", header, value);
      assertThat(answer.status()).as(path).isEqualTo(403);
      assertThat(answer.problem()).isEqualTo("forbidden");
    }
    assertThat(browser.send("DELETE", "/api/sessions", null, header, value).status())
        .isEqualTo(403);
    assertThat(browser.get("/api/me").status()).isEqualTo(200);
  }

  @Test
  void ourOwnPagesMay() {
    assertThat(browser.send("POST", "/api/live-tickets", "", "Origin", SERVER.url()).status())
        .isEqualTo(200);
    assertThat(
            browser.send("POST", "/api/live-tickets", "", "Sec-Fetch-Site", "same-origin").status())
        .isEqualTo(200);
  }

  @Test
  void socketWithTheCookieNeedsOneOfOurPages() {
    // Not a whole handshake: what is refused here is refused before any upgrade.
    assertThat(
            browser
                .send("GET", "/eventbus/websocket", null, "Origin", "https://evil.example")
                .status())
        .isNotEqualTo(101);
  }

  @Test
  void bearerIsNotSentByBrowsersOnTheirOwnAndMayComeFromAnywhere() {
    var client = SERVER.client().signIn("anna", PASSWORD);
    assertThat(
            client.send("POST", "/api/live-tickets", "", "Origin", "https://evil.example").status())
        .isEqualTo(200);
  }
}
