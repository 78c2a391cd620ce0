package eu.clusterxchange.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import eu.clusterxchange.testing.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Freya talks with both hosts: one of the two matches becomes an exchange, the other ends. */
class MatchDecisionIT {
  @RegisterExtension static final TestServer SERVER = TestServer.demo();
  @RegisterExtension static final Browser BROWSER = Browser.at(SERVER);

  @Test
  void theSecondValidationMakesTheExchangeBeforeBothsEyes() {
    Person freya = BROWSER.person("freya.visitor");
    Person bruno = BROWSER.person("bruno.host");
    freya.opensTheMatchWith("Prato Textile District");
    ChatPage brunos = bruno.opensTheMatchWith("Nordic Sensor Lab");
    brunos.showsLine("The host validated the match.");
    brunos.begins("And we could also");

    freya.presses("Validate Match");
    freya.sees("the exchange is created at once");
    freya.confirms("Validate Match");
    // Bruno is writing: he is not torn away, the way to the exchange stands beside his chat
    brunos.showsLine("Both sides have validated the match.");
    freya.isAt("/exchanges");
    freya.sees("Prato Textile District");
    bruno.sees("The exchange is ready");
    bruno.follows("Go to the exchange");
    bruno.sees("Nordic Sensor Lab");
    bruno.follows("Open the Commitment");
    new CommitmentPage(bruno).isOpen().hasSavedAll();
  }

  @Test
  void aRejectionGivesItsReason() {
    Person anna = BROWSER.person("anna.host");
    Person freya = BROWSER.person("freya.visitor");
    anna.opensTheMatchWith("Nordic Sensor Lab");
    ChatPage freyas = freya.opensTheMatchWith("Flanders Water Cluster");

    anna.presses("Reject Match");
    anna.field("Reason").fill("Too late");
    anna.confirms("Reject Match");
    anna.sees("Please write at least 10 characters.");
    assertThat(anna.field("Reason")).isFocused();
    anna.field("Reason").fill("The plant is closed in March for repairs.");
    anna.confirms("Reject Match");

    freyas.showsLine("rejected the match.").showsLine("The plant is closed in March for repairs.");
    assertThat(freya.button("Validate Match")).hasCount(0);
    assertThat(freya.field("Your message")).hasCount(0);
    freya.sees("This match is over. What was said can still be read.");
    anna.follows("My Matches");
    assertThat(anna.page().locator(".rows")).not().containsText("Nordic Sensor Lab");
    anna.page().getByRole(AriaRole.SWITCH).check();
    anna.follows("Nordic Sensor Lab");
    anna.sees("The plant is closed in March for repairs.");
  }
}
