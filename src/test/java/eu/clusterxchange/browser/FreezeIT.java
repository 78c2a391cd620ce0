package eu.clusterxchange.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import eu.clusterxchange.testing.CompleteCommitment;
import eu.clusterxchange.testing.Demo;
import eu.clusterxchange.testing.TestServer;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Bruno and Clara finish their Commitment: what is missing, freezing it, and taking it back. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FreezeIT {
  private static final String VISITOR = "RIC Pro-Akademia";

  @RegisterExtension static final TestServer SERVER = TestServer.demo();
  @RegisterExtension static final Browser BROWSER = Browser.at(SERVER);

  @Test
  @Order(1)
  void theMeterFollowsAndItsEntriesLeadToTheirFields() {
    Person clara = BROWSER.person("clara.visitor");
    CommitmentPage claras = clara.opensTheCommitment();
    Locator meter = clara.page().locator(".completeness");
    meter.locator("summary").click();
    Locator evidence = meter.locator("li", new Locator.LocatorOptions().setHasText("Evidence"));
    assertThat(evidence).containsText("is empty. Please fill it in.");
    evidence.locator("button").click();
    assertThat(claras.field("evidence")).isFocused();
    clara.page().keyboard().type("Hotel invoices");
    assertThat(evidence).hasCount(0);

    CommitmentPage brunos = BROWSER.person("bruno.host").opensTheCommitment();
    Locator agenda =
        meter.locator("li", new Locator.LocatorOptions().setHasText("Number of working days"));
    brunos.field("plannedDays").fill("2");
    assertThat(agenda.first()).containsText("at least 3 working days");
    brunos.field("plannedDays").fill("3");
    assertThat(agenda).hasCount(0);
    brunos.hasSavedAll();
  }

  @Test
  @Order(2)
  void whoMarksItTooEarlyIsToldWhatIsMissing() {
    Person bruno = BROWSER.person("bruno.host");
    ExchangePage.of(bruno, VISITOR);
    bruno.presses("Mark as Ready for Validation");
    bruno.sees("things to do before it can be marked as ready");
    bruno.follows("Signatories");
    new CommitmentPage(bruno).isOpen();
    assertThat(bruno.page().locator("[data-path=signatories] :focus")).isVisible();
  }

  @Test
  @Order(3)
  void freezingWhileSomebodyTypesKeepsEveryLetter() {
    Person bruno = BROWSER.person("bruno.host");
    Person clara = BROWSER.person("clara.visitor");
    CompleteCommitment.write(
        bruno.program(), Demo.exchanges(bruno.program()).get(0).getString("id"));
    CommitmentPage claras = clara.opensTheCommitment();
    TextField followUp = claras.text("followUp").caretAt(0);
    followUp.types("We meet again");
    claras.hasSavedAll();
    // the server has the next letter and no answer comes back: what follows waits in her browser
    clara.line().holdAnswers();
    followUp.types(" in autumn");
    bruno.opensTheCommitment().text("followUp").shows("We meet again ");
    ExchangePage.of(bruno, VISITOR)
        .does("Mark as Ready for Validation", "Mark as Ready for Validation")
        .has("Ready for Validation")
        .sees("Bruno Ferretti marked it as ready for validation");
    followUp.shows("We meet again in autumn");
    clara.line().releaseAnswers();

    claras.says("Read only");
    clara.sees("Bruno Ferretti marked this Commitment as ready for validation.");
    clara.sees("1 text could not be kept in the form");
    assertThat(clara.page().locator(".lost-texts textarea").first()).hasValue("in autumn");
    followUp.shows("We meet again ");
    followUp.caretAt(0).presses("x", "Backspace").shows("We meet again ");
  }

  @Test
  @Order(4)
  void itGoesBackToDraftWithAReason() {
    Person clara = BROWSER.person("clara.visitor");
    Person bruno = BROWSER.person("bruno.host");
    CommitmentPage brunos = bruno.opensTheCommitment().says("Read only");
    ExchangePage claras = ExchangePage.of(clara, VISITOR).has("Ready for Validation");
    clara.presses("Back to draft");
    clara.sees("every signed copy of it will be no longer valid");
    clara.confirms("Back to draft");
    clara.sees("Please write at least");
    clara.field("Reason").fill("The third day is a holiday here.");
    clara.confirms("Back to draft");
    claras.has("Draft").sees("Clara Nowak sent version 1 back to draft");

    brunos.hasSavedAll();
    bruno.sees("Clara Nowak sent this Commitment back to draft.");
    bruno.sees("The third day is a holiday here.");
    brunos.text("places").types("Prato");
    brunos.hasSavedAll();
  }
}
