package eu.clusterxchange.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import eu.clusterxchange.testing.TestServer;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ProfileWizardIT {
  private static final String REFUSED = "422 (Unprocessable Entity) at /api/profiles/";
  private static final String ORGANISATION = "Baltic Smart Pumps SIA";

  @RegisterExtension static final TestServer SERVER = TestServer.demo();
  @RegisterExtension static final Browser BROWSER = Browser.at(SERVER);

  @Test
  void aFaultIsSaidAtItsFieldAndHoldsNothingElseUp() {
    Person gita = BROWSER.resident("gita.beginner");
    gita.console().expect(REFUSED);
    WizardPage page = WizardPage.of(gita, ORGANISATION, "VO", 1);
    page.field("Website").fill("pumps");
    page.field("City").fill("Jūrmala");
    page.field("City").press("Tab");
    page.says("Not saved: Website");
    assertThat(page.summary()).containsText("There is 1 thing to put right");
    assertThat(stored(gita).getString("city")).isEqualTo("Jūrmala");

    page.goesOn().isAtStep(2);
    gita.follows("Put it right");
    page.isAtStep(1);
    assertThat(page.field("Website")).isFocused();
    page.opensTheField("Website");
    assertThat(page.field("Website")).isFocused();
    page.field("Website").fill("https://pumps.example");
    page.field("Website").press("Tab");
    page.isSaved();
    assertThat(page.summary()).hasCount(0);
    assertThat(stored(gita).getString("website")).isEqualTo("https://pumps.example");
  }

  @Test
  void whatIsMissingIsSaidOnceOneHasBeenThereAndLeadsToItsField() {
    Person gita = BROWSER.resident("gita.beginner");
    WizardPage page = WizardPage.of(gita, ORGANISATION, "VO", 4);
    page.field("Planned stay").fill("");
    page.field("Planned stay").press("Tab");
    page.isSaved().showsStep(4, "missing");
    assertThat(page.summary()).hasCount(0);
    page.goesOn().isAtStep(5);
    gita.presses("Submit to Validation");
    assertThat(gita.page().locator("#gaps")).isFocused();
    gita.follows("Planned stay in working days");
    page.isAtStep(4);
    assertThat(page.summary()).containsText("Planned stay in working days: Please fill this in.");
    assertThat(page.field("Planned stay")).isFocused();
    page.field("Planned stay").fill("2");
    page.field("Planned stay").press("Tab");
    page.says("Not saved");
    gita.sees("Please write a number from 3 to 23.");
    page.field("Planned stay").fill("5");
    page.field("Planned stay").press("Tab");
    page.isSaved();
  }

  @Test
  void whatIsNotSentSurvivesAReloadAndTheConnection() {
    Person gita = BROWSER.resident("gita.beginner");
    WizardPage page = WizardPage.of(gita, ORGANISATION, "VO", 3);
    gita.line().cut();
    page.field("Motivation").fill("Water that comes when it is needed.");
    page.says("Not saved");
    gita.sees("What you wrote is kept on this device.");
    gita.line().mend();
    gita.reloads();
    page.isAtStep(3).isSaved();
    assertThat(page.field("Motivation")).hasValue("Water that comes when it is needed.");
    assertThat(stored(gita).getString("motivation"))
        .isEqualTo("Water that comes when it is needed.");
  }

  @Test
  void twoWindowsKeepBothChanges() {
    Person gita = BROWSER.resident("gita.beginner");
    gita.console().expect("409 (Conflict)");
    WizardPage page = WizardPage.of(gita, ORGANISATION, "VO", 3);
    JsonObject before = stored(gita);
    gita.line().cut();
    page.field("Objectives").fill("Mine");
    page.says("Not saved");
    int status =
        gita.program()
            .send(
                "PATCH",
                "/api/profiles/" + before.getString("id"),
                new JsonObject()
                    .put("version", before.getLong("version"))
                    .put("objectives", "Theirs")
                    .put("outcomes", "Also theirs")
                    .encode())
            .status();
    assertThat(status).isEqualTo(200);
    gita.line().mend();
    page.isSaved();
    gita.sees("changed in another window");
    gita.sees("In another window this was set to “Theirs”.");
    assertThat(page.field("Objectives")).hasValue("Mine");
    assertThat(page.field("Expected outcomes")).hasValue("Also theirs");
    gita.presses("Use the other");
    page.isSaved();
    assertThat(page.field("Objectives")).hasValue("Theirs");
    assertThat(stored(gita).getString("objectives")).isEqualTo("Theirs");
  }

  @Test
  void bothProfilesShareTheOrganisationButMayHaveTheirOwnPerson() {
    Person freya = BROWSER.person("freya.visitor");
    freya.console().expect("409 (Conflict) at /api/profiles");
    String name = "Jutland Grid Lab";
    freya.goesTo("/profiles/new");
    freya.field("Name of the organisation").fill("Flanders Water Cluster vzw");
    freya.field("Type of organisation").selectOption("PUBLIC");
    freya.sees("This type of organisation can host, but not visit");
    assertThat(freya.page().locator("#f-kind")).isDisabled();
    freya.field("Type of organisation").selectOption("NETWORK");
    freya.field("Country").selectOption("BE");
    freya.field("VAT or registration number optional").fill("BE 0841.222.113");
    freya.page().getByLabel("Both").check();
    freya.presses("Create and begin");
    freya.sees("A profile of this type for this organisation already exists");
    freya.field("Name of the organisation").fill(name);
    freya.field("Country").selectOption("DK");
    freya.field("VAT or registration number optional").fill("");
    freya.presses("Create and begin");

    WizardPage page = new WizardPage(freya).isAtStep(1);
    page.field("City").fill("Aalborg");
    page.field("City").press("Tab");
    page.isSaved().goesOn().isAtStep(2);
    freya.page().getByLabel("The same person for both profiles").uncheck();
    page.field("First name").fill("Freya");
    page.field("First name").press("Tab");
    page.isSaved();
    freya.follows("Go to your hosting profile");
    freya.seesHeading("Host Organisation – " + name);
    page.isAtStep(2);
    page.field("First name").fill("Holger");
    page.field("First name").press("Tab");
    page.isSaved();
    freya.follows("Step 1");
    page.isAtStep(1);
    page.field("Description and mission").fill("Grids that bend.");
    page.field("Description and mission").press("Tab");
    page.isSaved();

    JsonObject visitor = WizardPage.profile(freya, name, "VO");
    JsonObject host = WizardPage.profile(freya, name, "HO");
    assertThat(visitor.getString("description")).isEqualTo("Grids that bend.");
    assertThat(host.getString("city")).isEqualTo("Aalborg");
    assertThat(visitor.getString("firstName")).isEqualTo("Freya");
    assertThat(host.getString("firstName")).isEqualTo("Holger");
  }

  private static JsonObject stored(Person person) {
    return WizardPage.profile(person, ORGANISATION, "VO");
  }
}
