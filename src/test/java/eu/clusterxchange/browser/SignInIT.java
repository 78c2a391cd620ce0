package eu.clusterxchange.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import eu.clusterxchange.testing.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SignInIT {
  private static final String WRONG_PASSWORD = "401 (Unauthorized) at /api/sessions:";

  @RegisterExtension static final TestServer SERVER = TestServer.demo();
  @RegisterExtension static final Browser BROWSER = Browser.at(SERVER);

  @Test
  void oneButtonMakesAStrangerADemoPerson() {
    Person stranger = BROWSER.stranger().goesTo("/");
    stranger.seesHeading("Visit a cluster abroad. Host one at home.");
    stranger.follows("Sign in");
    stranger.isAt("/sign-in");
    stranger.presses("Continue as Anna Vermeulen");
    stranger.seesHeading("Welcome, Anna Vermeulen");
    stranger.isAt("/");
  }

  @Test
  void aWrongPasswordIsSaidAndKeepsWhatWasTyped() {
    Person stranger = BROWSER.stranger().goesTo("/sign-in");
    stranger.console().expect(WRONG_PASSWORD);
    stranger.field("User name or e-mail").fill("anna.host");
    stranger.field("Password").fill("seven quiet harbors");
    stranger.presses("Sign in");
    assertThat(stranger.alert()).isVisible();
    assertThat(stranger.field("User name or e-mail")).hasValue("anna.host");
    assertThat(stranger.field("Password")).hasValue("seven quiet harbors");

    stranger.field("Password").fill("seven quiet harbours");
    stranger.field("Password").press("Enter");
    stranger.seesHeading("Welcome, Anna Vermeulen");
  }

  @Test
  void anEmptyFieldIsNamedAndGetsTheFocus() {
    Person stranger = BROWSER.stranger().goesTo("/sign-in");
    stranger.field("User name or e-mail").fill("anna.host");
    stranger.presses("Sign in");
    stranger.sees("Please fill this in.");
    assertThat(stranger.field("Password")).isFocused();
  }

  @Test
  void whoSignsInReturnsToThePageThatWasAskedFor() {
    Person stranger = BROWSER.stranger().goesTo("/exchanges");
    stranger.presses("Continue as Bruno Ferretti");
    stranger.seesHeading("My Exchanges");
    stranger.isAt("/exchanges");
  }

  @Test
  void theSessionOutlivesAReload() {
    Person anna = BROWSER.person("anna.host").goesTo("/matches");
    anna.seesHeading("My Matches");
    anna.reloads();
    anna.seesHeading("My Matches");
  }

  @Test
  void signingOutEndsItInEveryTab() {
    Person anna = BROWSER.person("anna.host").goesTo("/matches");
    anna.seesHeading("My Matches");
    var second = anna.page().context().newPage();
    second.navigate("/exchanges");
    assertThat(second.getByText("My Exchanges").first()).isVisible();

    anna.opensTheAccountMenu();
    anna.presses("Sign out");
    anna.seesHeading("Sign in");
    // Whether the other tab or the ended connection tells it first, nothing of hers stays there.
    assertThat(second.getByText("My Exchanges")).hasCount(0);
    assertThat(second.getByText("Sign in").first()).isVisible();

    anna.goesTo("/matches");
    anna.seesHeading("Sign in");
  }
}
