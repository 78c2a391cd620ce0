package eu.clusterxchange.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import eu.clusterxchange.testing.TestServer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** WCAG 2.2 AA, as far as a program can tell, on every page with something on it. */
class AxeIT {
  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

  @RegisterExtension static final TestServer SERVER = TestServer.demo();
  @RegisterExtension static final Browser BROWSER = Browser.at(SERVER);

  private final List<String> faults = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(ints = {Browser.LAPTOP, Browser.PHONE})
  void pagesBeforeSigningIn(int width) {
    Person stranger = BROWSER.stranger(width);
    stranger.goesTo("/sign-in").seesHeading("Sign in");
    stranger.sees("Continue as Anna Vermeulen");
    check(stranger);
    stranger.goesTo("/setup#token=something").seesHeading("Set up ClusterXchange");
    check(stranger);
    noFaults();
  }

  @ParameterizedTest
  @ValueSource(ints = {Browser.LAPTOP, Browser.PHONE})
  void pagesOfAMatch(int width) {
    Person freya = BROWSER.person("freya.visitor", width);
    freya.goesTo("/").seesHeading("Welcome, Freya Sørensen");
    check(freya);
    freya.opensTheMatchWith("Flanders Water Cluster").shows(
        "Good morning both. From our side March is fine; please think of the cluster membership letter, Freya.");
    check(freya);
    freya.presses("Reject Match");
    freya.field("Reason").fill("short");
    freya.confirms("Reject Match");
    freya.sees("Please write at least");
    check(freya);
    freya.goesTo("/matches").seesHeading("My Matches");
    check(freya);
    freya.goesTo("/notifications").seesHeading("Notifications");
    check(freya);
    freya.goesTo("/nowhere").seesHeading("Nothing to see here");
    check(freya);
    noFaults();
  }

  @ParameterizedTest
  @ValueSource(ints = {Browser.LAPTOP, Browser.PHONE})
  void pagesOfAnExchange(int width) {
    Person clara = BROWSER.person("clara.visitor", width);
    clara.goesTo("/exchanges").seesHeading("My Exchanges");
    check(clara);
    CommitmentPage claras = clara.opensTheCommitment().hasSavedAll();
    CommitmentPage brunos = BROWSER.person("bruno.host").opensTheCommitment();
    brunos.text("objective").caretAt(5);
    claras.text("objective").showsCaretOf("Bruno Ferretti");
    check(clara);
    clara.line().cut();
    clara.sees("Connection lost");
    check(clara);
    noFaults();
  }

  @ParameterizedTest
  @ValueSource(ints = {Browser.LAPTOP, Browser.PHONE})
  void pagesOfAGroup(int width) {
    Person dario = BROWSER.person("dario.visitor", width);
    dario.opensTheCommitment().says("Read only");
    check(dario);
    dario.goesTo("/exchanges");
    dario.follows("CXC-");
    dario.sees("Follow the Commitment");
    check(dario);
    dario.opensTheAccountMenu();
    check(dario);
    Person petra = BROWSER.person("petra.office", width);
    petra.goesTo("/matches").seesHeading("Matches");
    check(petra);
    petra.goesTo("/").seesHeading("Welcome, Petra Lindqvist");
    check(petra);
    noFaults();
  }

  private void check(Person person) {
    String page = person.page().url().replaceFirst("^[^/]+//[^/]+", "") + " " + person.page().viewportSize().width;
    for (Rule rule :
        new AxeBuilder(person.page()).withTags(RULES).analyze().getViolations()) {
      rule.getNodes()
          .forEach(node -> faults.add(page + ": " + rule.getHelp() + ": " + node.getTarget() + " " + node.getHtml()));
    }
    List<?> wide = (List<?>) person.page().evaluate(TOO_WIDE);
    wide.forEach(element -> faults.add(page + ": wider than the window: " + element));
  }

  private void noFaults() {
    assertThat(faults).isEmpty();
  }

  /** Whoever must scroll sideways to read loses the line (WCAG 1.4.10). */
  private static final String TOO_WIDE =
      """
      () => {
        const width = document.documentElement.clientWidth;
        if (document.documentElement.scrollWidth <= width) return [];
        return [...document.querySelectorAll('body *')]
          .filter((element) => element.getBoundingClientRect().right > width + 1)
          .slice(0, 5)
          .map((element) => `${element.localName}.${element.className} ${Math.round(element.getBoundingClientRect().right)}`);
      }""";
}
