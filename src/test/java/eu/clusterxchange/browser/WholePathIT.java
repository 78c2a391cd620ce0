package eu.clusterxchange.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import eu.clusterxchange.browser.Newcomer.Passport;
import eu.clusterxchange.documents.paper.Verdict;
import eu.clusterxchange.testing.CompleteCommitment;
import eu.clusterxchange.testing.TestServer;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/**
 * From three strangers to the signed paper: two who visit and one who hosts register, are validated
 * by two Partnerships, match, are bound into a group, write together, freeze and download.
 */
class WholePathIT {
  private static final String WATERLINE = "Clusters for clean water and smart cities";
  private static final String WEAVE = "Textile and packaging clusters go further together";
  private static final Passport MAJA = new Passport("maja", "Maja", "Kovač", "SI", "Maribor");
  private static final Passport ELENI = new Passport("eleni", "Ελένη", "Ποταμού", "GR", "Βόλος");
  private static final Passport BOYAN = new Passport("boyan", "Боян", "Речев", "BG", "Русе");
  private static final String GREEK = "Καθαρά ποτάμια";
  private static final String CYRILLIC = "Чисти реки";

  @RegisterExtension static final TestServer SERVER = TestServer.demo();
  @RegisterExtension static final Browser BROWSER = Browser.at(SERVER);

  @Test
  void threeStrangersComeToACommitmentThatTheyCanSign() throws IOException {
    Person waterline = BROWSER.person("ines.waterline").goesTo("/submissions");
    Person weave = BROWSER.person("eleni.weave").goesTo("/submissions");
    Newcomer maja = arrives(MAJA, "Drava Network", "VO", WATERLINE);
    Newcomer eleni = arrives(ELENI, "Δίκτυο Ποταμών", "VO", WEAVE);
    Newcomer boyan = arrives(BOYAN, "Дунавска мрежа", "HO", WATERLINE);

    validates(waterline, maja);
    validates(waterline, boyan);
    validates(weave, eleni);
    matches(maja, boyan);
    matches(eleni, boyan);

    groupsBoth(boyan, maja, eleni);
    String exchange = writes(boyan, maja);
    freezes(boyan, maja);
    weave.goesTo("/notifications");
    weave.sees("ready for validation");
    downloads(eleni, boyan, exchange);
  }

  private static Newcomer arrives(Passport one, String organisation, String side, String by) {
    return Newcomer.registers(BROWSER, SERVER, one, organisation).submitsAProfile(one, side, by);
  }

  private static void validates(Person staff, Newcomer holder) {
    staff.goesTo("/submissions").follows(holder.organisation());
    staff.presses("Validate");
    staff.confirms("Validate");
    staff.sees("The profile is published.");
    // without reload
    holder.person().sees("The profile is in the catalogue.");
  }

  private static void matches(Newcomer visitor, Newcomer host) {
    Person person = visitor.person();
    person.goesTo("/profiles/" + visitor.profile("VO") + "/catalogue");
    person.field("Words").fill(host.organisation());
    person.presses("Search");
    person.sees("1 organisation");
    person
        .page()
        .locator(".counterpart")
        .getByRole(
            AriaRole.LINK,
            new Locator.GetByRoleOptions().setName(host.organisation()).setExact(true))
        .click();
    person.seesHeading(host.organisation());
    person.presses("Initiate Match");
    person.confirms("Initiate Match");
    ChatPage visitors = new ChatPage(person);
    Person other = host.person();
    ChatPage hosts = other.opensTheMatchWith(visitor.organisation());
    hosts.says("Добре дошли 🎉");
    visitors.shows("Добре дошли 🎉");
    person.presses("Validate Match");
    person.confirms("Validate Match");
    hosts.showsLine("The visitor validated the match.");
    other.presses("Validate Match");
    other.confirms("Validate Match");
    other.isAt("/exchanges");
    person.isAt("/exchanges");
  }

  private static void groupsBoth(Newcomer host, Newcomer first, Newcomer second) {
    Person person = host.person();
    ExchangePage.of(person, first.organisation());
    person.presses("Add to Exchange Group");
    person.field("Name of the group").fill("Danube week");
    person.confirms("Create Group");
    person.sees("Danube week");
    ExchangePage joined = ExchangePage.of(person, second.organisation());
    person.presses("Add to Exchange Group");
    person.confirms("Add to the group");
    assertThat(joined.members()).hasCount(2);
  }

  /** The texts by hand before a visitor's eyes, the rest by the host's own program. */
  private static String writes(Newcomer host, Newcomer watcher) {
    CommitmentPage visitors = watcher.person().opensTheCommitment().says("Read only");
    CommitmentPage hosts = host.person().opensTheCommitmentOf("Danube week");
    hosts.text("objective").types(GREEK + " 🎉 " + CYRILLIC);
    visitors.text("objective").shows(GREEK + " 🎉 " + CYRILLIC);
    hosts.hasSavedAll();
    String exchange =
        host.person()
            .asks("/api/exchanges")
            .getJsonArray("exchanges")
            .getJsonObject(0)
            .getString("id");
    CompleteCommitment.write(host.program(SERVER, BOYAN), exchange);
    return exchange;
  }

  private static void freezes(Newcomer host, Newcomer visitor) {
    ExchangePage.of(host.person(), visitor.organisation())
        .does("Mark as Ready for Validation", "Mark as Ready for Validation")
        .has("Ready for Validation");
    visitor.person().sees("marked this Commitment as ready for validation.");
  }

  private static void downloads(Newcomer visitor, Newcomer host, String exchange)
      throws IOException {
    ExchangePage.of(visitor.person(), visitor.organisation()).has("Ready for Validation");
    visitor.person().sees("Version 1");
    Download download =
        visitor.person().page().waitForDownload(() -> visitor.person().presses("Download"));
    assertThat(download.suggestedFilename()).endsWith("-commitment-v1.pdf");
    byte[] pdf = Files.readAllBytes(download.path());

    assertThat(Verdict.broken(pdf, PDFAFlavour.PDFA_2_A)).as("PDF/A-2a").isEmpty();
    assertThat(Verdict.broken(pdf, PDFAFlavour.PDFUA_1)).as("PDF/UA-1").isEmpty();
    try (var document = Loader.loadPDF(pdf)) {
      assertThat(new PDFTextStripper().getText(document))
          .contains(GREEK, CYRILLIC, "Drava Network", "Δίκτυο Ποταμών", "Дунавска мрежа")
          .contains(reference(host, exchange));
      assertThat(document.getSignatureFields()).hasSize(5);
    }
  }

  private static String reference(Newcomer host, String exchange) {
    JsonObject found = host.person().asks("/api/exchanges/" + exchange);
    return found.getString("reference");
  }
}
