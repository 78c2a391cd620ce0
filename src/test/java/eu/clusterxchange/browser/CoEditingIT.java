package eu.clusterxchange.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import eu.clusterxchange.testing.TestServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Clara and Bruno write one Commitment to Quality, each text of it in one test only. */
class CoEditingIT {
  @RegisterExtension static final TestServer SERVER = TestServer.demo();
  @RegisterExtension static final Browser BROWSER = Browser.at(SERVER);

  private CommitmentPage claras;
  private CommitmentPage brunos;

  @BeforeEach
  void bothOpenTheCommitment() {
    claras = BROWSER.person("clara.visitor").opensTheCommitment();
    brunos = BROWSER.person("bruno.host").opensTheCommitment();
  }

  private Line clarasLine() {
    return claras.person().line();
  }

  @Test
  void twoPeopleTypeAtBothEndsOfOneText() {
    TextField clara = claras.text("followUp").types("meet in autumn");
    TextField bruno = brunos.text("followUp").shows("meet in autumn").caretAtEnd();
    clara.caretAt(0);

    TextField.inTurn(clara, "First we write, then we ", bruno, " and once more in spring.");

    String together = "First we write, then we meet in autumn and once more in spring.";
    clara.shows(together);
    bruno.shows(together);
    assertThat(clara.caret()).isEqualTo("First we write, then we ".length());
    assertThat(bruno.caret()).isEqualTo(together.length());
    claras.hasSavedAll();
    brunos.hasSavedAll();
  }

  @Test
  void twoPeopleTypeInOneWord() {
    TextField clara = claras.text("hostResponsibilities").types("water");
    TextField bruno = brunos.text("hostResponsibilities").shows("water").caretAt(2);
    clara.caretAt(2);

    TextField.inTurn(clara, "CLARA", bruno, "BRUNO");

    Waiting.until(
        () -> clara.text().equals(bruno.text()) && clara.text().length() == 15,
        () -> clara.text() + " / " + bruno.text());
    assertThat(clara.text()).isIn("waCLARABRUNOter", "waBRUNOCLARAter");
  }

  @Test
  void aCutConnectionIsShownAndLosesNothing() {
    TextField clara = claras.text("visitorResponsibilities").types("the word");
    TextField bruno = brunos.text("visitorResponsibilities").shows("the word").caretAt(6);
    clara.caretAt(6);
    claras.hasSavedAll();

    clarasLine().cut();
    claras.shows("Connection lost. What you write is kept on this device.");
    TextField.inTurn(clara, "clara", bruno, "bruno");
    bruno.caretAtEnd().types("!");
    clara.caretAt(0).types("> ");
    assertThat(claras.saved())
        .hasText(
            java.util.regex.Pattern.compile("Offline – kept on this device, \\d+ changes? unsent"));
    bruno.shows("the wobrunord!");
    brunos.hasSavedAll();

    clarasLine().mend();
    claras.hasSavedAll();
    Waiting.until(
        () -> clara.text().equals(bruno.text()), () -> clara.text() + " / " + bruno.text());
    assertThat(clara.text()).isIn("> the woclarabrunord!", "> the wobrunoclarard!");
    String together = clara.text();
    claras.reloads().text("visitorResponsibilities").shows(together);
    brunos.reloads().text("visitorResponsibilities").shows(together);
  }

  @Test
  void savedMeansThatTheServerHasIt() {
    claras.hasSavedAll();
    clarasLine().holdAnswers();
    claras.text("lumpSumTerms").types("as suggested");
    claras.says("Saving…");
    // On disk and with the others already: but Clara's page cannot know.
    brunos.text("lumpSumTerms").shows("a");
    claras.says("Saving…");
    clarasLine().releaseAnswers();
    claras.hasSavedAll();
    brunos.text("lumpSumTerms").shows("as suggested");
  }

  @Test
  void anEditWhoseAnswerWasLostIsNotMadeTwice() {
    clarasLine().holdAnswers();
    TextField clara = claras.text("places").caretAtEnd().types(".");
    TextField bruno = brunos.text("places").shows("Prato and Florence.");
    clarasLine().cut();
    bruno.caretAt(0).types("In ");
    clara.types("..");
    clarasLine().mend();
    claras.hasSavedAll();
    clara.shows("In Prato and Florence...");
    bruno.shows("In Prato and Florence...");
  }

  @Test
  void whoOnlyReadsIsHereToo() {
    claras.shows("Bruno Ferretti");
    assertThat(claras.people()).containsText(new String[] {"You", "Bruno Ferretti"});
    brunos.person().follows("My Matches");
    assertThat(claras.people()).not().containsText(new String[] {"Bruno Ferretti"});
  }

  @Test
  void everybodySeesWhereTheOthersWrite() {
    TextField clara = claras.text("intangibleOutcomes").types("trust");
    brunos.text("intangibleOutcomes").shows("trust").showsCaretOf("Clara Nowak");
    assertThat(brunos.around("intangibleOutcomes")).containsText("Clara Nowak is here");
    brunos.shows("in Expected outcomes");

    TextField bruno = brunos.text("intangibleOutcomes").caretAt(0);
    clara.showsCaretOf("Bruno Ferretti");
    bruno.types("mutual ");
    clara.shows("mutual trust");
    Waiting.until(
        () -> place(clara) == "mutual ".length(), () -> "Bruno's caret is at " + place(clara));

    claras.person().page().close();
    assertThat(brunos.around("intangibleOutcomes")).not().containsText("Clara Nowak is here");
  }

  /** How much text stands before somebody else's caret. */
  private static int place(TextField field) {
    Object place =
        field
            .mirror()
            .evaluate(
                """
                mirror => {
                  const range = document.createRange();
                  range.setStart(mirror, 0);
                  range.setEndBefore(mirror.querySelector('.remote-caret') ?? mirror);
                  return range.toString().length;
                }""");
    return ((Number) place).intValue();
  }

  @Test
  void emojiStayWhole() {
    TextField clara = claras.text("tangibleOutcomes").types("👍🏽 deal 👩‍👩‍👧");
    TextField bruno = brunos.text("tangibleOutcomes").shows("👍🏽 deal 👩‍👩‍👧").caretAtEnd();
    TextField.inTurn(clara.caretAt(0), "ab", bruno, "cd");
    clara.shows("ab👍🏽 deal 👩‍👩‍👧cd");
    bruno.presses("Backspace", "Backspace", "Backspace");
    clara.presses("Delete");
    clara.shows("ab deal ");
    bruno.shows("ab deal ");
    claras.hasSavedAll();
  }

  @Test
  void undoTakesBackOnlyOnesOwn() {
    TextField clara = claras.text("visitorActions").types("Clara listens.");
    TextField bruno =
        brunos.text("visitorActions").shows("Clara listens.").caretAtEnd().types(" Bruno shows.");
    clara.shows("Clara listens. Bruno shows.");

    clara.presses("Control+z");
    clara.shows(" Bruno shows.");
    bruno.shows(" Bruno shows.");
    clara.presses("Control+Shift+z");
    clara.shows("Clara listens. Bruno shows.");
    bruno.presses("Control+z");
    clara.shows("Clara listens.");
    bruno.shows("Clara listens.");
  }

  @Test
  void anInputMethodComposesWhileTheOtherTypes() {
    TextField clara = claras.text("visitorsLearning").types("日本");
    TextField bruno = brunos.text("visitorsLearning").shows("日本").caretAt(0);
    clara.caretAtEnd();

    compose(claras.person(), "ご");
    bruno.types("In Japan: ");
    compose(claras.person(), "ごは");
    bruno.shows("In Japan: 日本");
    compose(claras.person(), "ごはん");
    var end = new JsonObject();
    end.addProperty("text", "御飯");
    claras.person().protocol().send("Input.insertText", end);

    clara.shows("In Japan: 日本御飯");
    bruno.shows("In Japan: 日本御飯");
  }

  private static void compose(Person person, String text) {
    var composition = new JsonObject();
    composition.addProperty("text", text);
    composition.addProperty("selectionStart", text.length());
    composition.addProperty("selectionEnd", text.length());
    person.protocol().send("Input.imeSetComposition", composition);
  }

  @Test
  void rowsComeAndGoOnBothSides() {
    brunos.hasRows("objectives", 1);
    String clarasRow = claras.adds("objectives", "Add an objective");
    claras.text(clarasRow + "text").types("Find partners");
    brunos.text(clarasRow + "text").shows("Find partners");

    String brunosRow = brunos.adds("objectives", "Add an objective");
    brunos.text(brunosRow + "text").types("Show the mills");
    claras.text(brunosRow + "text").shows("Show the mills").caretAt(0).types("First: ");
    brunos.text(brunosRow + "text").shows("First: Show the mills");

    claras.presses("Move up: Objective 3");
    Waiting.until(
        () ->
            brunosRow.contains(brunos.rowId("objectives", 1))
                && clarasRow.contains(brunos.rowId("objectives", 2)),
        () -> "Bruno sees another order");

    brunos.removes("Objective 3");
    claras.hasRows("objectives", 2);
    brunos.hasRows("objectives", 2);
  }

  @Test
  void anAgendaGrowsFromBothSides() {
    String day = claras.adds("agenda", "Add a day");
    claras.field(day + "date").fill("2027-05-12");
    claras.text(day + "title").types("The mills");
    String session = brunos.adds(day + "sessions", "Add a session");
    brunos.field(session + "start").fill("09:00");
    brunos.field(session + "end").fill("11:30");
    brunos.text(session + "content").types("Carding and spinning");
    brunos.field(session + "kind").selectOption("VISIT");

    claras.text(session + "content").shows("Carding and spinning");
    assertThat(claras.field(session + "kind")).hasValue("VISIT");
    assertThat(claras.field(session + "start")).hasValue("09:00");
    assertThat(brunos.field(day + "date")).hasValue("2027-05-12");
    brunos.text(day + "title").shows("The mills");
    claras.reloads();
    assertThat(claras.field(session + "end")).hasValue("11:30");
  }

  @Test
  void valuesArriveWithoutBeingAskedFor() {
    claras.field("plannedStart").fill("2027-06-01");
    assertThat(brunos.field("plannedStart")).hasValue("2027-06-01");
    brunos.field("plannedDays").fill("4");
    assertThat(claras.field("plannedDays")).hasValue("4");
    claras.field("noInternship").check();
    assertThat(brunos.field("noInternship")).isChecked();
    brunos.field("noInternship").uncheck();
    assertThat(claras.field("noInternship")).not().isChecked();
    claras.hasSavedAll();
    brunos.hasSavedAll();
  }

  @Test
  void whoIsOverriddenIsToldAndCanHaveItBack() {
    claras.hasSavedAll();
    clarasLine().holdAnswers();
    brunos.field("exchangeType").selectOption("NEW_MARKETS");
    brunos.hasSavedAll();
    claras.field("exchangeType").selectOption("RDI");
    brunos.shows(
        "Clara Nowak changed this at the same time, to “Research, development and innovation”. You had “Exploring new markets”.");
    assertThat(brunos.field("exchangeType")).hasValue("RDI");
    clarasLine().releaseAnswers();
    brunos.presses("Use mine");
    assertThat(claras.field("exchangeType")).hasValue("NEW_MARKETS");
    brunos.person().seesNoMore("changed this at the same time");
  }

  @Test
  void whatIsWrittenInARemovedRowIsGivenBack() {
    String row = brunos.adds("objectives", "Add an objective");
    brunos.text(row + "text").types("A");
    claras.text(row + "text").shows("A").caretAtEnd();
    claras.hasSavedAll();
    int number = brunos.rows("objectives").count();

    clarasLine().cut();
    claras.shows("Connection lost");
    claras.text(row + "text").types(" thought of an hour");
    brunos.removes("Objective " + number);
    brunos.hasSavedAll();

    clarasLine().mend();
    claras.shows("1 text could not be kept in the form");
    claras.shows("Bruno Ferretti removed this part while you were writing in it.");
    assertThat(claras.person().page().locator(".lost-texts textarea").first())
        .hasValue(" thought of an hour");
    claras.hasRows("objectives", number - 1);
    claras.hasSavedAll();
    claras.presses("Put away");
    claras.person().seesNoMore("could not be kept in the form");
  }
}
