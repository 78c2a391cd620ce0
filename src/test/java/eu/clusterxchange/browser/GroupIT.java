package eu.clusterxchange.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import eu.clusterxchange.testing.TestServer;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Anna hosts Dario and Emil together: she and her Partnership write, the visitors watch. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class GroupIT {
  private static final String DARIOS = "CoGreen d.o.o.";
  private static final String EMILS = "CLUTEX";

  @RegisterExtension static final TestServer SERVER = TestServer.demo();
  @RegisterExtension static final Browser BROWSER = Browser.at(SERVER);

  @Test
  @Order(1)
  void aVisitorWatchesEveryKeystroke() {
    CommitmentPage annas = BROWSER.person("anna.host").opensTheCommitment();
    CommitmentPage darios = BROWSER.person("dario.visitor").opensTheCommitment();
    TextField anna = annas.text("hostActions").caretAt(0);
    TextField dario = darios.text("hostActions");
    String words = "We open";
    for (int typed = 1; typed <= words.length(); typed++) {
      anna.types(words.substring(typed - 1, typed));
      dario.shows(words.substring(0, typed));
    }
    dario.showsCaretOf("Anna Vermeulen");
    darios.shows("in Action plan");
  }

  @Test
  @Order(1)
  void aVisitorCannotTypeAndIsToldWhy() {
    Person visitor = BROWSER.person("dario.visitor");
    CommitmentPage darios = visitor.opensTheCommitment();
    darios.says("Read only");
    darios.shows(
        "In an exchange group the host and its Partnership write; you see every change as it is made.");
    String before = darios.text("objective").text();
    darios.text("objective").caretAt(0).presses("x", "Backspace", "Delete").shows(before);
    assertThat(darios.field("exchangeType")).isDisabled();
    assertThat(visitor.button("Add an objective")).hasCount(0);
    assertThat(visitor.button("Remove: Day 1")).hasCount(0);

    visitor.goesTo("/exchanges");
    visitor.sees("Group Water week in Ghent");
  }

  @Test
  @Order(1)
  void theHostsPartnershipWritesAndTheOtherWatches() {
    Person staff = BROWSER.person("ines.waterline");
    CommitmentPage ines = staff.opensTheCommitmentOf("Water week in Ghent");
    CommitmentPage elenis =
        BROWSER.person("eleni.weave").opensTheCommitmentOf("Water week in Ghent");
    CommitmentPage annas = BROWSER.person("anna.host").opensTheCommitment();
    elenis.says("Read only");
    ines.text("evidence").types("Hotel invoices");
    annas.text("evidence").shows("Hotel invoices");
    elenis.text("evidence").shows("Hotel invoices");
    ines.hasSavedAll();
  }

  /** Domain G7, G16: while both visitors watch. */
  @Test
  @Order(2)
  void whoIsTakenOutWritesAgainWhereTheyAre() {
    CommitmentPage emils = BROWSER.person("emil.visitor").opensTheCommitment().says("Read only");
    CommitmentPage darios = BROWSER.person("dario.visitor").opensTheCommitment().says("Read only");
    Person anna = BROWSER.person("anna.host");
    ExchangePage annas = ExchangePage.of(anna, EMILS);
    annas.does("Remove from Exchange Group", "Remove from Exchange Group");
    annas.sees("You can receive several visitors together");

    emils.hasSavedAll();
    emils.text("places").types("Liberec ");
    emils.hasSavedAll();
    darios.says("Read only").shows("Anna Vermeulen changed who takes part.");
    ExchangePage group = ExchangePage.of(anna, DARIOS);
    assertThat(group.members()).hasCount(1);
    group.sees("A group has at least two visitors").hasNo("Mark as Ready for Validation");
  }

  /** Domain G5, G6. */
  @Test
  @Order(3)
  void theHostMakesAGroupAndAddsToIt() {
    Person anna = BROWSER.person("anna.host");
    ExchangePage.of(anna, DARIOS).does("Remove from Exchange Group", "Remove from Exchange Group");
    CommitmentPage darios = BROWSER.person("dario.visitor").opensTheCommitment().hasSavedAll();
    CommitmentPage emils = BROWSER.person("emil.visitor").opensTheCommitment().hasSavedAll();

    ExchangePage.of(anna, DARIOS);
    anna.presses("Add to Exchange Group");
    anna.confirms("Create Group");
    anna.sees("Please give the group a name.");
    anna.field("Name of the group").fill("Spring in Ghent");
    anna.confirms("Create Group");
    anna.sees("Spring in Ghent");
    darios.says("Read only").shows("Anna Vermeulen changed who takes part.");

    ExchangePage emilsExchange = ExchangePage.of(anna, EMILS);
    anna.presses("Add to Exchange Group");
    anna.sees("takes the place of what was written for this exchange so far");
    anna.confirms("Add to the group");
    assertThat(emilsExchange.members()).hasCount(2);
    emils.says("Read only");
    anna.opensTheCommitmentOf("Spring in Ghent").text("visitorsLearning").types("Much");
    emils.text("visitorsLearning").shows("Much");
    darios.text("visitorsLearning").shows("Much");
  }
}
