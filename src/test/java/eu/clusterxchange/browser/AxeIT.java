package eu.clusterxchange.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
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

  private void check(Person person) {
    for (int width : new int[] {Browser.LAPTOP, Browser.PHONE}) {
      person.page().setViewportSize(width, Browser.HEIGHT);
      String where = person.page().url().replaceFirst("^[^/]+//[^/]+", "") + " " + width + ": ";
      for (Rule rule : new AxeBuilder(person.page()).withTags(RULES).analyze().getViolations()) {
        rule.getNodes().forEach(node -> faults.add(where + rule.getHelp() + ": " + node.getHtml()));
      }
      ((List<?>) person.page().evaluate(TOO_WIDE))
          .forEach(element -> faults.add(where + "wider than the window: " + element));
    }
    person.page().setViewportSize(Browser.LAPTOP, Browser.HEIGHT);
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
      }""";
}
