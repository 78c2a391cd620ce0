package eu.clusterxchange.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.vertx.core.json.JsonObject;

/** The five steps of a profile, as the person sees them who fills it in. */
final class WizardPage {
  private final Person person;

  WizardPage(Person person) {
    this.person = person;
  }

  /** Opens a step of one's profile of this side, by the name of its organisation. */
  static WizardPage of(Person person, String organisation, String side, int step) {
    String id = profile(person, organisation, side).getString("id");
    person.goesTo("/profiles/" + id + "/step/" + step);
    return new WizardPage(person).isAtStep(step);
  }

  /** What the server has stored. */
  static JsonObject profile(Person person, String organisation, String side) {
    return person.asks("/api/profiles").getJsonArray("profiles").stream()
        .map(JsonObject.class::cast)
        .filter(profile -> organisation.equals(profile.getString("organisation")))
        .filter(profile -> side.equals(profile.getString("side")))
        .findFirst()
        .orElseThrow(() -> new AssertionError(person + " has no " + side + " " + organisation));
  }

  WizardPage isAtStep(int step) {
    assertThat(bar()).containsText("Step " + step + " of 5");
    return this;
  }

  /** All that was written has reached the server. */
  WizardPage isSaved() {
    assertThat(bar().locator("[data-state=saved]")).isVisible();
    return this;
  }

  WizardPage says(String words) {
    assertThat(bar()).containsText(words);
    return this;
  }

  /** What the stepper says of a step. */
  WizardPage showsStep(int step, String words) {
    assertThat(person.page().locator(".stepper li").nth(step - 1)).containsText(words);
    return this;
  }

  WizardPage goesOn() {
    person.follows("Continue");
    return this;
  }

  /** What has to be put right on this page; empty when there is nothing. */
  Locator summary() {
    return person.page().locator("#error-summary");
  }

  void opensTheField(String label) {
    summary()
        .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(label).setExact(true))
        .click();
  }

  Locator field(String label) {
    return person.page().getByLabel(label);
  }

  private Locator bar() {
    return person.page().locator(".wizard-bar");
  }
}
