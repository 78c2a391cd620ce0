package eu.clusterxchange.accounts;

import static eu.clusterxchange.accounts.AccountsFixture.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import eu.clusterxchange.platform.security.Role;
import eu.clusterxchange.testing.TestServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
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
  void socketWithTheCookieNeedsOneOfOurPages() throws IOException {
    assertThat(handshake("Origin: https://evil.example")).contains(" 403 ");
    assertThat(handshake("X-Nothing: said")).contains(" 403 ");
    assertThat(handshake("Origin: " + SERVER.url())).contains(" 101 ");
  }

  /** The status line of an upgrade with the access cookie; no client library lets one forge it. */
  private static String handshake(String header) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), SERVER.port())) {
      socket.setSoTimeout(10_000);
      String request =
          String.join(
              "\r\n",
              "GET /eventbus/websocket HTTP/1.1",
              "Host: localhost:" + SERVER.port(),
              "Upgrade: websocket",
              "Connection: Upgrade",
              "Sec-WebSocket-Version: 13",
              "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
              "Cookie: cxc-access=" + browser.cookie("cxc-access"),
              header,
              "",
              "");
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
          .readLine();
    }
  }

  @Test
  void bearerIsNotSentByBrowsersOnTheirOwnAndMayComeFromAnywhere() {
    var client = SERVER.client().signIn("anna", PASSWORD);
    assertThat(
            client.send("POST", "/api/live-tickets", "", "Origin", "https://evil.example").status())
        .isEqualTo(200);
  }
}
