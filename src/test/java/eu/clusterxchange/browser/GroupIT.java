package eu.clusterxchange.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import eu.clusterxchange.testing.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Anna hosts Dario and Emil together: she and her Partnership write, the visitors watch. */
class GroupIT {
  @RegisterExtension static final TestServer SERVER = TestServer.demo();
  @RegisterExtension static final Browser BROWSER = Browser.at(SERVER);

  @Test
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
}
