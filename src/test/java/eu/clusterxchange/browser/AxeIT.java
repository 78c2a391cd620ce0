package eu.clusterxchange.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import eu.clusterxchange.testing.CompleteCommitment;
import eu.clusterxchange.testing.Demo;
import eu.clusterxchange.testing.TestServer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * WCAG 2.2 AA, as far as a program can tell, on every page with something on it, on a laptop and on
 * a phone.
 */
class AxeIT {
  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

  @RegisterExtension static final TestServer SERVER = TestServer.demo();
  @RegisterExtension static final Browser BROWSER = Browser.at(SERVER);

  private final List<String> faults = new ArrayList<>();

  @Test
  void pagesBeforeSigningIn() {
    Person stranger = BROWSER.stranger();
    stranger.goesTo("/").seesHeading("Visit a cluster abroad. Host one at home.");
    stranger.page().locator("summary").last().click();
    check(stranger);
    stranger.goesTo("/sign-in").sees("Continue as Anna Vermeulen");
    check(stranger);
    stranger.goesTo("/setup#token=something").seesHeading("Set up ClusterXchange");
    check(stranger);
    stranger.goesTo("/source").seesHeading("Source");
    check(stranger);
    stranger.goesTo("/api/docs").seesHeading("ClusterXchange API");
    check(stranger);
  }

  @Test
  void pagesOfARegistration() {
    Person stranger = BROWSER.stranger();
    stranger.goesTo("/register").presses("Open the account");
    stranger.sees("Please look at 10 fields again");
    check(stranger);
    stranger.goesTo("/confirm#token=something").seesHeading("Confirm your e-mail address");
    check(stranger);
    stranger.goesTo("/new-password#token=something").seesHeading("Choose a new password");
    check(stranger);
    stranger.goesTo("/forgotten-password").seesHeading("A new password");
    stranger.field("User name or e-mail").fill("nobody.of.that.name");
    stranger.presses("Send me the link");
    stranger.seesHeading("Please look into your mail");
    check(stranger);
    stranger.goesTo("/mailbox").seesHeading("Mailbox of the demonstration");
    check(stranger);
  }

  @Test
  void pagesOfAMatch() {
    Person freya = BROWSER.person("freya.visitor");
    freya.goesTo("/").seesHeading("Welcome, Freya Sørensen");
    check(freya);
    freya.goesTo("/notifications").seesHeading("Notifications");
    check(freya);
    freya.goesTo("/notifications/settings").seesHeading("Notification settings");
    check(freya);
    freya.goesTo("/unsubscribe?token=MATCHES.x.y").seesHeading("Stop mails from ClusterXchange?");
    check(freya);
    freya.goesTo("/nowhere").seesHeading("Nothing to see here");
    check(freya);
    freya.goesTo("/exchanges").sees("You have no exchanges yet");
    check(freya);
    ChatPage talk = freya.opensTheMatchWith("Flanders Water Cluster");
    freya.sees("please think of the cluster membership letter, Freya.");
    talk.says("I do.");
    check(freya);
    freya.presses("Reject Match");
    freya.field("Reason").fill("short");
    freya.confirms("Reject Match");
    freya.sees("Please write at least");
    check(freya);
  }

  @Test
  void pagesOfTheCatalogue() {
    Person freya = BROWSER.person("freya.visitor");
    String profile =
        freya.asks("/api/profiles").getJsonArray("profiles").getJsonObject(0).getString("id");
    freya.goesTo("/profiles/" + profile + "/catalogue?mode=PHYSICAL").sees("Clear 1 filter");
    check(freya);
    freya.page().locator(".counterpart h2 a").last().click();
    freya.sees("How well you complement each other");
    check(freya);
    freya.presses("Initiate Match");
    freya.sees("Your first words (optional)");
    check(freya);
    freya.goesTo("/profiles/" + profile + "/catalogue?text=nobody").sees("Nobody fits all");
    check(freya);
    Person petra = BROWSER.person("petra.office");
    petra.goesTo("/profiles/" + profile + "/catalogue").seesHeading("Find a match");
    petra.presses("Propose a match");
    petra.field("Why would they fit?").fill("You would fit.");
    petra.confirms("Propose a match");
    freya.goesTo("/matches").sees("Proposed to you");
    check(freya);
  }

  @Test
  void pagesOfAnExchange() {
    Person clara = BROWSER.person("clara.visitor");
    CommitmentPage claras = clara.opensTheCommitment().hasSavedAll();
    CommitmentPage brunos = BROWSER.person("bruno.host").opensTheCommitment();
    brunos.text("objective").caretAt(5);
    claras.text("objective").showsCaretOf("Bruno Ferretti");
    check(clara);
    clara.line().cut();
    clara.sees("Connection lost");
    check(clara);
  }

  @Test
  void pagesOfBuilding() {
    Person bruno = BROWSER.person("bruno.host");
    bruno.opensTheCommitment();
    bruno.page().locator(".completeness summary").click();
    bruno.sees("is empty. Please fill it in.");
    check(bruno);
    String exchange = Demo.exchanges(bruno.program()).get(0).getString("id");
    ExchangePage page = ExchangePage.of(bruno, "RIC Pro-Akademia");
    bruno.presses("Mark as Ready for Validation");
    bruno.sees("before it can be marked as ready");
    check(bruno);
    bruno.presses("Add to Exchange Group");
    bruno.confirms("Create Group");
    bruno.sees("Please give the group a name.");
    check(bruno);
    bruno.confirms("Cancel");
    CompleteCommitment.write(bruno.program(), exchange);
    page.does("Mark as Ready for Validation", "Mark as Ready for Validation")
        .has("Ready for Validation");
    check(bruno);
    bruno.presses("Back to draft");
    bruno.field("Reason").fill("We need another date.");
    check(bruno);
    bruno.confirms("Back to draft");
    page.has("Draft").sees("We need another date.");
    check(bruno);
    bruno.opensTheCommitment().hasSavedAll();
    bruno.sees("Everything that is needed is there.");
    check(bruno);
  }

  @Test
  void pagesOfAGroup() {
    Person dario = BROWSER.person("dario.visitor");
    dario.opensTheCommitment().says("Read only");
    check(dario);
    dario.goesTo("/exchanges").seesHeading("My Exchanges");
    check(dario);
    dario.follows("Flanders Water Cluster");
    dario.sees("Follow the Commitment");
    check(dario);
    dario.opensTheAccountMenu();
    check(dario);
    Person petra = BROWSER.person("petra.office");
    petra.goesTo("/matches").seesHeading("Matches");
    check(petra);
  }

  @Test
  void pagesOfProfiles() {
    Person gita = BROWSER.person("gita.beginner");
    gita.goesTo("/profiles").sees("Baltic Smart Pumps SIA");
    check(gita);
    gita.goesTo("/profiles/new").presses("Create and begin");
    gita.sees("There are 4 things to put right");
    check(gita);
    WizardPage.of(gita, "Baltic Smart Pumps SIA", "VO", 1);
    check(gita);
    gita.follows("Step 2");
    gita.field("Nationality").selectOption("CH");
    gita.sees("This person has a residence permit there");
    check(gita);
    gita.follows("Step 3");
    gita.page().locator("#f-needs").click();
    gita.sees("to choose from");
    check(gita);
    gita.follows("Step 4");
    new WizardPage(gita).isAtStep(4);
    check(gita);
    gita.follows("Step 5");
    gita.presses("Submit to Validation");
    gita.sees("still missing");
    check(gita);
    gita.goesTo("/partnerships").sees("WATERLINE");
    check(gita);
    Person ines = BROWSER.person("ines.waterline");
    ines.goesTo("/submissions").follows("Öresund Circular Hub");
    ines.sees("Rules of participation");
    check(ines);
    ines.presses("Return to the holder");
    ines.confirms("Return to the holder");
    ines.sees("Please write at least");
    check(ines);
    Person hugo = BROWSER.person("hugo.submitted").goesTo("/profiles");
    hugo.follows("Öresund Circular Hub");
    hugo.sees("Your Partnership is checking the profile.");
    check(hugo);
  }

  private void check(Person person) {
    for (int width : new int[] {Browser.LAPTOP, Browser.PHONE}) {
      person.page().setViewportSize(width, Browser.HEIGHT);
      String where = person.page().url().replaceFirst("^[^/]+//[^/]+", "") + " " + width + ": ";
      for (Rule rule : violations(person)) {
        rule.getNodes().forEach(node -> faults.add(where + rule.getHelp() + ": " + node.getHtml()));
      }
      ((List<?>) person.page().evaluate(TOO_WIDE))
          .forEach(element -> faults.add(where + "wider than the window: " + element));
    }
    person.page().setViewportSize(Browser.LAPTOP, Browser.HEIGHT);
  }

  /** In the page itself: there are no frames, and a further page for each result takes seconds. */
  private static List<Rule> violations(Person person) {
    return new AxeBuilder(person.page())
        .setLegacyMode(true)
        .withTags(RULES)
        .analyze()
        .getViolations();
  }

  @AfterEach
  void noFaults() {
    assertThat(faults).isEmpty();
  }

  /** Whoever must scroll sideways to read loses the line (WCAG 1.4.10). */
  private static final String TOO_WIDE =
      """
      () => {
        const width = document.documentElement.clientWidth;
        if (document.documentElement.scrollWidth <= width) return [];
        const right = (element) => Math.round(element.getBoundingClientRect().right);
        return [...document.querySelectorAll('body *')]
          .filter((element) => right(element) > width + 1)
          .slice(0, 5)
          .map((element) => `${element.localName}.${element.className} ends at ${right(element)}`);
      }\
      """;
}
