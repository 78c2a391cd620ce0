package eu.clusterxchange.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import eu.clusterxchange.testing.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A person who has heard of ClusterXchange, up to the first sign-in. */
class RegisterIT {
  private static final String PASSWORD = "slow boats to Rotterdam";

  @RegisterExtension static final TestServer SERVER = TestServer.demo();
  @RegisterExtension static final Browser BROWSER = Browser.at(SERVER);

  private static void fills(Person person, String login, String email) {
    person.field("Title").selectOption("Dr");
    person.field("First name").fill("Maja");
    person.field("Last name").fill("Kovač");
    person.field("E-mail address").fill(email);
    person.field("E-mail address again").fill(email);
    person.field("Name of the organisation").fill("Cluster of Clean Rivers");
    person.field("Country").selectOption("SI");
    person.field("User name").fill(login);
    person.field("Password").fill(PASSWORD);
    person.field("I agree that these data are stored and used like this").check();
  }

  @Test
  void aStrangerRegistersFollowsTheLinkInTheMailAndSignsIn() {
    Person maja = BROWSER.stranger().goesTo("/");
    maja.follows("Register");
    maja.seesHeading("Open an account");
    fills(maja, "Maja K.", "maja@rivers.example");
    maja.presses("Open the account");
    maja.seesHeading("Please look into your mail");
    maja.sees("We have sent a mail to maja@rivers.example.");

    maja.follows("Open the mailbox of the demonstration");
    maja.sees("The user name is: Maja K.");
    maja.follows(SERVER.url() + "/confirm#token=");
    maja.seesHeading("Confirm your e-mail address");
    maja.presses("Confirm my address");
    maja.sees("Your e-mail address is confirmed.");
    assertThat(maja.field("User name or e-mail")).hasValue("Maja K.");
    maja.field("Password").fill(PASSWORD);
    maja.field("Password").press("Enter");
    maja.seesHeading("Welcome, Maja Kovač");
  }

  @Test
  void whatIsWrongIsListedAndWhatWasTypedStays() {
    Person person = BROWSER.stranger().goesTo("/register");
    person.console().expect("422 (Unprocessable");
    person.field("First name").fill("Maja");
    person.presses("Open the account");
    assertThat(person.page().locator("#error-summary")).isFocused();
    person.follows("Country");
    assertThat(person.field("Country")).isFocused();

    fills(person, "anna#host", "maja@rivers.example");
    person.field("E-mail address again").fill("mja@rivers.example");
    person.presses("Open the account");
    person.sees("The two e-mail addresses are not the same.");
    person.sees("Please use 3 to 64 letters");
    assertThat(person.field("Password")).hasValue(PASSWORD);

    person.field("E-mail address again").fill("maja@rivers.example");
    person.field("User name").fill("anna.host");
    person.presses("Open the account");
    person.sees("This user name is taken. Please choose another.");
    assertThat(person.field("User name")).isFocused();
    assertThat(person.field("Country")).hasValue("SI");
  }

  @Test
  void thePasswordCanBeLookedAt() {
    Person person = BROWSER.stranger().goesTo("/register");
    person.field("Password").fill(PASSWORD);
    person.presses("Show the password");
    assertThat(person.field("Password")).hasAttribute("type", "text");
    person.presses("Show the password");
    assertThat(person.field("Password")).hasAttribute("type", "password");
  }

  @Test
  void whoSignsInTooEarlyCanHaveTheMailSentAgain() {
    Person eager = BROWSER.stranger().goesTo("/register");
    fills(eager, "eager", "eager@rivers.example");
    eager.presses("Open the account");
    eager.seesHeading("Please look into your mail");

    eager.console().expect("403 (Forbidden) at /api/sessions");
    eager.goesTo("/sign-in");
    eager.field("User name or e-mail").fill("eager@rivers.example");
    eager.field("Password").fill(PASSWORD);
    eager.field("Password").press("Enter");
    eager.sees("Please confirm your e-mail address first");
    eager.presses("Send the mail again");
    eager.sees("The mail is on its way again.");
    eager.goesTo("/mailbox");
    assertThat(eager.page().getByText("The user name is: eager")).hasCount(2);
  }

  @Test
  void aNewPasswordComesByMail() {
    Person forgetful = BROWSER.stranger().goesTo("/register");
    fills(forgetful, "forgetful", "forgetful@rivers.example");
    forgetful.presses("Open the account");
    forgetful.follows("Open the mailbox of the demonstration");
    forgetful.sees("The user name is: forgetful");
    forgetful.follows(SERVER.url() + "/confirm#token=");
    forgetful.presses("Confirm my address");
    forgetful.sees("Your e-mail address is confirmed.");

    forgetful.follows("Forgotten your password?");
    forgetful.field("User name or e-mail").fill("forgetful");
    forgetful.presses("Send me the link");
    forgetful.follows("Open the mailbox of the demonstration");
    forgetful.follows(SERVER.url() + "/new-password#token=");
    forgetful.field("New password").fill("quick barges to Antwerp");
    forgetful.presses("Keep this password");
    forgetful.sees("Your new password is kept.");
    forgetful.field("Password").fill("quick barges to Antwerp");
    forgetful.field("Password").press("Enter");
    forgetful.seesHeading("Welcome, Maja Kovač");
  }

  @Test
  void anOldLinkSaysWhatToDo() {
    Person late = BROWSER.stranger().goesTo("/confirm#token=worn");
    late.console().expect("409 (Conflict) at /api/accounts/confirmation");
    late.presses("Confirm my address");
    late.sees("Please use the link in the latest mail.");
  }
}
