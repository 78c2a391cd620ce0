package eu.clusterxchange.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import eu.clusterxchange.testing.TestServer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class KeyboardIT {
  @RegisterExtension static final TestServer SERVER = TestServer.demo();
  @RegisterExtension static final Browser BROWSER = Browser.at(SERVER);

  @Test
  void aPersonWithoutAMouseSignsInTalksAndWrites() {
    Person person = BROWSER.stranger().goesTo("/sign-in");
    person.sees("Continue as Clara Nowak");
    var keys = new Keyboard(person);

    keys.reaches("User name").types("clara.visitor");
    keys.reaches("Password").types("seven quiet harbours").presses("Enter");
    person.seesHeading("Welcome, Clara Nowak");

    keys.reaches("My Matches").presses("Enter");
    person.seesHeading("My Matches");
    keys.reaches("Prato Textile District").presses("Enter");
    keys.reaches("Your message").types("Without a mouse").presses("Enter");
    new ChatPage(person).shows("Without a mouse");

    keys.reachesBack("My Exchanges").presses("Enter");
    person.seesHeading("My Exchanges");
    keys.reaches("CXC-2026-0001").presses("Enter");
    keys.reaches("Open the Commitment").presses("Enter");
    CommitmentPage page = new CommitmentPage(person).isOpen();
    keys.reaches("Overall objective").presses("End").types(" And home again.");
    page.hasSavedAll();
    assertThat(page.field("objective")).hasValue(Pattern.compile(".* And home again\\."));
    keys.reaches("Add an objective").presses("Enter").types("Seen from the keyboard");
    page.text("objectives." + page.rowId("objectives", 1) + ".text")
        .shows("Seen from the keyboard");
  }
}
