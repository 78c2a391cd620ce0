package eu.clusterxchange.browser;

import com.microsoft.playwright.Page;
import eu.clusterxchange.testing.TestClient;
import eu.clusterxchange.testing.TestServer;

/**
 * Somebody who begins with nothing: opens an account, fills in a profile, submits it.
 *
 * @param person in front of the browser
 * @param organisation whom the person stands for
 */
record Newcomer(Person person, String organisation) {
  private static final String PASSWORD = "slow boats to Rotterdam";

  /** Who the newcomer is, in a script of its own. */
  record Passport(String login, String first, String last, String country, String city) {}

  /** Registers and follows the link in the mail. */
  static Newcomer registers(Browser browser, TestServer server, Passport one, String organisation) {
    Person person = browser.stranger().goesTo("/register");
    String email = one.login() + "@newcomer.example";
    person.field("Title").selectOption("Dr");
    person.field("First name").fill(one.first());
    person.field("Last name").fill(one.last());
    person.field("E-mail address").fill(email);
    person.field("E-mail address again").fill(email);
    person.field("Name of the organisation").fill(organisation);
    person.field("Country").selectOption(one.country());
    person.field("User name").fill(one.login());
    person.field("Password").fill(PASSWORD);
    person.field("I agree that these data are stored and used like this").check();
    person.presses("Open the account");
    person.seesHeading("Please look into your mail");

    person.goesTo("/mailbox");
    person.sees("The user name is: " + one.login());
    person.follows(server.url() + "/confirm#token=");
    person.presses("Confirm my address");
    person.sees("Your e-mail address is confirmed.");
    person.field("Password").fill(PASSWORD);
    person.field("Password").press("Enter");
    person.seesHeading("Welcome, " + one.first() + " " + one.last());
    return new Newcomer(person, organisation);
  }

  /** From “Create a profile” to “Submit to Validation”. */
  Newcomer submitsAProfile(Passport one, String side, String partnership) {
    person.goesTo("/profiles/new");
    person.page().getByLabel("Type of organisation").selectOption("NETWORK");
    person.page().locator("input[name=kind][value=" + side + "]").check();
    person.presses("Create and begin");
    WizardPage page = new WizardPage(person).isAtStep(1);
    page.field("City").fill(one.city());
    page.field("Main sector").selectOption("36");
    page.field("Description and mission").fill("Clean rivers for " + one.city() + ".");
    page.goesOn().isAtStep(2);
    page.field("First name").fill(one.first());
    page.field("Last name").fill(one.last());
    page.field("Function").fill("Head of projects");
    chooses("Working languages", "english");
    page.field("Country of residence").selectOption(one.country());
    page.field("Nationality").selectOption(one.country());
    page.goesOn().isAtStep(3);
    page.field("Motivation").fill("Rivers know no borders.");
    page.field("Objectives").fill("To see how others measure.");
    chooses("you offer", "project");
    chooses("you look for", "cluster man");
    if (side.equals("HO")) {
      page.field("Facilities").fill("A laboratory on a boat.");
      page.field("Visitors at a time").fill("4");
    }
    page.goesOn().isAtStep(4);
    page.field("On site").check();
    page.field("Networking and events").check();
    page.field(side.equals("HO") ? "You can host from" : "Available from").fill("2027-01-11");
    page.field(side.equals("HO") ? "You can host until" : "Available until").fill("2027-12-17");
    page.field(side.equals("HO") ? "Stay you can offer" : "Planned stay").fill("5");
    page.goesOn().isAtStep(5);
    page.field(partnership).check();
    page.field("I agree").check();
    page.field("I declare").check();
    page.isSaved();
    person.sees("Nothing is missing.");
    person.presses("Submit to Validation");
    person.confirms("Submit to Validation");
    person.sees("Your Partnership is checking the profile.");
    return this;
  }

  private void chooses(String label, String search) {
    person.page().locator("summary", new Page.LocatorOptions().setHasText(label)).click();
    person.page().keyboard().type(search);
    person.page().keyboard().press("Enter");
    person.page().keyboard().press("Escape");
  }

  /** The same person at a program that speaks the API. */
  TestClient program(TestServer server, Passport one) {
    return server.client().signIn(one.login(), PASSWORD);
  }

  String profile(String side) {
    return WizardPage.profile(person, organisation, side).getString("id");
  }
}
