package eu.clusterxchange.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import eu.clusterxchange.testing.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** From the catalogue to the exchange, before the eyes of both. */
class FindAMatchIT {
  private static final String HOST = "Prato Textile District";
  private static final String VISITOR = "CLUTEX";

  @RegisterExtension static final TestServer SERVER = TestServer.demo();
  @RegisterExtension static final Browser BROWSER = Browser.at(SERVER);

  private static Person inCatalogue(String login) {
    Person person = BROWSER.person(login);
    String profile =
        person.asks("/api/profiles").getJsonArray("profiles").getJsonObject(0).getString("id");
    person.goesTo("/profiles/" + profile + "/catalogue").seesHeading("Find a match");
    return person;
  }

  private static Locator card(Person person, String organisation) {
    return person
        .page()
        .getByRole(AriaRole.ARTICLE, new Page.GetByRoleOptions().setName(organisation));
  }

  @Test
  void findsViewsInitiatesTalksAndBothValidate() {
    Person emil = inCatalogue("emil.visitor");
    Person host = BROWSER.person("bruno.host");
    host.goesTo("/matches").seesHeading("My Matches");

    emil.field("Words").fill("pratò TEXTILE");
    emil.presses("Search");
    emil.sees("1 organisation");
    emil.isAt("/profiles/[^/]+/catalogue");
    assertThat(emil.page().locator(".counterpart")).hasCount(1);
    card(emil, HOST).getByRole(AriaRole.LINK, linkTo(HOST)).click();
    emil.seesHeading(HOST);
    emil.sees("How well you complement each other");
    emil.presses("Initiate Match");
    emil.field("Your first words (optional)").fill("Good morning! Could we see your mills?");
    emil.confirms("Initiate Match");
    ChatPage emils = new ChatPage(emil);
    emils.shows("Good morning! Could we see your mills?");

    // without reload
    host.sees(VISITOR);
    host.sees("Good morning! Could we see your mills?");
    host.follows(VISITOR);
    ChatPage hosts = new ChatPage(host);
    hosts.says("With pleasure.");
    emils.shows("With pleasure.");

    emil.presses("Validate Match");
    emil.confirms("Validate Match");
    hosts.showsLine("The visitor validated the match.");
    host.presses("Validate Match");
    host.confirms("Validate Match");
    host.isAt("/exchanges");
    emil.isAt("/exchanges");
    host.sees(VISITOR);
    emil.sees(HOST);
  }

  private static Locator.GetByRoleOptions linkTo(String organisation) {
    return new Locator.GetByRoleOptions().setName(organisation).setExact(true);
  }

  @Test
  void theFiltersStandInTheAddressAndGoingBackTakesThemBack() {
    Person freya = inCatalogue("freya.visitor");
    String all = freya.page().locator(".result-count").textContent();
    freya.field("Country").selectOption("ES");
    freya.sees("1 organisation");
    freya.field("Words").fill("nobody of this name");
    freya.presses("Search");
    freya.sees("Nobody fits all of these filters");
    freya.page().goBack();
    freya.sees("1 organisation");
    assertThat(freya.field("Country")).hasValue("ES");
    freya.reloads();
    freya.sees("1 organisation");
    assertThat(freya.field("Country")).hasValue("ES");
    freya.presses("Clear 1 filter");
    assertThat(freya.page().locator(".result-count")).hasText(all);
    assertThat(freya.field("Country")).hasValue("");
  }

  @Test
  void theSupportOfficeProposesAndTheHolderBeginsTheMatch() {
    Person clara = BROWSER.person("clara.visitor");
    clara.goesTo("/matches").seesHeading("My Matches");
    String profile =
        clara.asks("/api/profiles").getJsonArray("profiles").getJsonObject(0).getString("id");
    Person petra = BROWSER.person("petra.office");
    petra.goesTo("/profiles/" + profile + "/catalogue").seesHeading("Find a match");
    Locator first =
        petra
            .page()
            .locator(".counterpart")
            .filter(
                new Locator.FilterOptions()
                    .setHas(
                        petra
                            .page()
                            .getByRole(
                                AriaRole.BUTTON,
                                new Page.GetByRoleOptions().setName("Propose a match"))))
            .first();
    String counterpart = first.locator("h2").textContent();
    first.getByRole(AriaRole.BUTTON).click();
    petra.confirms("Propose a match");
    petra.sees("Please fill this in.");
    petra.field("Why would they fit?").fill("They do what you are looking for.");
    petra.confirms("Propose a match");

    clara.sees("They do what you are looking for.");
    clara.presses("Begin this match");
    clara.confirms("Initiate Match");
    clara.seesHeading(counterpart);
    new ChatPage(clara).showsLine("Clara Nowak initiated the match.");
  }
}
