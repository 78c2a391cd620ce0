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

    keys.reaches("User name or e-mail").types("clara.visitor");
    keys.reaches("Password").types("seven quiet harbours").presses("Enter");
    keys.arrivesAt("Welcome, Clara Nowak");

    keys.reachesBack("My Matches").presses("Enter").arrivesAt("My Matches");
    keys.reaches("Prato Textile District").presses("Enter").arrivesAt("Prato Textile District");
    keys.reaches("Your message").types("Without a mouse").presses("Enter");
    new ChatPage(person).shows("Without a mouse");

    keys.reachesBack("My Exchanges").presses("Enter").arrivesAt("My Exchanges");
    keys.reaches("CXC-2026-0001").presses("Enter").arrivesAt("Exchange CXC-2026-0001");
    keys.reaches("Open the Commitment").presses("Enter");
    keys.arrivesAt("Commitment to Quality – CXC-2026-0001");
    CommitmentPage page = new CommitmentPage(person).isOpen();
    keys.reaches("Overall objective").presses("End").types(" And home again.");
    page.hasSavedAll();
    assertThat(page.field("objective")).hasValue(Pattern.compile(".* And home again\\."));
    keys.reaches("Add an objective").presses("Enter").types("Seen from the keyboard");
    page.text("objectives." + page.rowId("objectives", 1) + ".text")
        .shows("Seen from the keyboard");
  }
}
