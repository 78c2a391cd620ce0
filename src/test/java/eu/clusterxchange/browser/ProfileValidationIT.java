package eu.clusterxchange.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import eu.clusterxchange.testing.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * From nothing to the catalogue: a person without a mouse, and the Partnership at the other end.
 */
class ProfileValidationIT {
  private static final String NAME = "Scheldt Reuse Lab";
  private static final String HEADING = "Visiting Organisation – " + NAME;

  @RegisterExtension static final TestServer SERVER = TestServer.demo();
  @RegisterExtension static final Browser BROWSER = Browser.at(SERVER);

  @Test
  void aProfileIsFilledInSubmittedReturnedAndPublishedBeforeBothsEyes() {
    Person holder = BROWSER.person("freya.visitor").goesTo("/profiles");
    Person ines = BROWSER.person("ines.waterline").goesTo("/submissions");
    ines.sees("Öresund Circular Hub");
    WizardPage page = createsByKeyboard(holder);
    fillsInByKeyboard(holder, page);

    submits(holder, page);
    ines.sees(NAME);
    ines.follows(NAME);
    ines.sees("National of another country: 183 days of stay");
    ines.presses("Return to the holder");
    ines.page().getByText("Please say more clearly why you want the exchange").click();
    ines.confirms("Return to the holder");
    ines.sees("Next in the row: Host Organisation – Öresund Circular Hub");

    holder.sees("Your Partnership sent this profile back.");
    holder.sees("Please say more clearly why you want the exchange");
    holder.follows("Check and submit");
    page.isAtStep(5).showsStep(3, "complete");
    holder.follows("Step 3");
    page.isAtStep(3);
    page.field("Motivation").fill("We reuse water and look for partners on other rivers.");
    page.isSaved();
    holder.follows("Step 5");
    submits(holder, page.isAtStep(5));

    ines.goesTo("/submissions").follows(NAME);
    ines.presses("Validate");
    ines.confirms("Validate");
    ines.sees("The profile is published.");
    holder.sees("The profile is in the catalogue.");
    holder.sees("Find a match");
    assertThat(WizardPage.profile(holder, NAME, "VO").getString("status")).isEqualTo("PUBLISHED");
    assertThat(WizardPage.profile(holder, NAME, "HO").getString("status")).isEqualTo("DRAFT");
  }

  private static WizardPage createsByKeyboard(Person holder) {
    holder.seesHeading("My Profiles");
    var keys = new Keyboard(holder);
    keys.reaches("Create a profile").presses("Enter").arrivesAt("Create a profile");
    keys.reaches("Name of the organisation").types(NAME);
    keys.reaches("Type of organisation").types("Clus");
    keys.reaches("Country").types("Belg");
    keys.reaches("Visit").presses("ArrowDown").presses("ArrowDown");
    keys.reaches("Create and begin").presses("Enter").arrivesAt(HEADING);
    return new WizardPage(holder).isAtStep(1);
  }

  private static void fillsInByKeyboard(Person holder, WizardPage page) {
    var keys = new Keyboard(holder);
    keys.reaches("City").types("Antwerp");
    keys.reaches("Main sector").types("36");
    keys.reaches("Description and mission").types("We reuse water.");
    keys.reaches("Continue").presses("Enter").arrivesAt(HEADING);

    page.isAtStep(2);
    keys.reaches("First name").types("Freya");
    keys.reaches("Last name").types("Sørensen");
    keys.reaches("Function").types("Head");
    keys.reaches("Working languages").presses("Enter").types("engl").presses("Enter");
    keys.presses("Escape");
    keys.reaches("Country of residence").types("Belg");
    keys.reaches("Nationality").types("Switz");
    keys.reaches("183 days").presses("Space");
    keys.reaches("residence permit").presses("Space");
    keys.reaches("runs a business").presses("Space");
    page.isSaved().showsStep(2, "complete");
    keys.reaches("Continue").presses("Enter").arrivesAt(HEADING);

    page.isAtStep(3);
    keys.reaches("Objectives").reachesBack("Motivation").types("To see others.");
    // Before it is saved.
    holder.reloads();
    page.isAtStep(3).isSaved();
    assertThat(page.field("Motivation")).hasValue("To see others.");
    keys.reaches("you offer").presses("Enter").types("project").presses("Enter").presses("Escape");
    keys.reaches("you look for").presses("Enter").types("cluster man").presses("Enter");
    keys.presses("Escape").reaches("Continue").presses("Enter").arrivesAt(HEADING);

    page.isAtStep(4);
    keys.reaches("On site").presses("Space");
    keys.reaches("Networking and events").presses("Space");
    // How a date is typed is a matter of the browser's language.
    page.field("Available from").fill("2027-01-11");
    page.field("Available until").fill("2027-06-30");
    keys.reaches("Planned stay").types("5");
    keys.reaches("Continue").presses("Enter").arrivesAt(HEADING);

    page.isAtStep(5).showsStep(4, "complete");
    keys.reaches("Automatic Assignment").presses("Space");
    keys.reaches("I agree").presses("Space");
    keys.reaches("I declare").presses("Space");
    page.isSaved();
    holder.sees("Nothing is missing.");
  }

  private static void submits(Person holder, WizardPage page) {
    page.isSaved();
    new Keyboard(holder).reaches("Submit to Validation").presses("Enter");
    holder.confirms("Submit to Validation");
    holder.seesHeading(HEADING);
    holder.sees("Your Partnership is checking the profile.");
  }
}
