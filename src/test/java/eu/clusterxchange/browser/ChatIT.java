package eu.clusterxchange.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import eu.clusterxchange.testing.TestServer;
import eu.clusterxchange.testing.TestSocket;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ChatIT {
  /** What one socket may say at once. */
  private static final int BURST = 10;

  @RegisterExtension static final TestServer SERVER = TestServer.demo();
  @RegisterExtension static final Browser BROWSER = Browser.at(SERVER);

  @Test
  void twoPeopleTalkLiveAndInOneOrder() {
    ChatPage annas = BROWSER.person("anna.host").opensTheMatchWith("CoGreen d.o.o.");
    ChatPage darios = BROWSER.person("dario.visitor").opensTheMatchWith("Flanders Water Cluster");

    annas.begins("Which week suits");
    darios.showsTyping("Anna Vermeulen is typing…");
    annas.says(" you, Dario?");
    darios.shows("Which week suits you, Dario?").showsTyping("");
    annas.showsReadMark("Read by Dario Kovač");

    darios.says("The first of March.");
    annas.shows("Which week suits you, Dario?", "The first of March.");
    annas.says("One");
    darios.says("Two");
    annas.says("Three");
    darios.shows("Three");
    Waiting.until(
        () -> annas.texts().equals(darios.texts()), () -> annas.last(5) + " / " + darios.last(5));
    assertThat(annas.last(3)).containsExactlyInAnyOrder("One", "Two", "Three");
  }

  @Test
  void whatIsUnreadIsCountedUntilItIsRead() {
    Person anna = BROWSER.person("anna.host").goesTo("/matches");
    ChatPage emils = BROWSER.person("emil.visitor").opensTheMatchWith("Flanders Water Cluster");
    var row =
        anna.page()
            .locator(
                ".row-link",
                new com.microsoft.playwright.Page.LocatorOptions().setHasText("CLUTEX"));
    String before = row.innerText();
    int unread =
        before.contains("unread")
            ? Integer.parseInt(before.replaceAll("(?s).*?(\\d+)\\s+unread.*", "$1"))
            : 0;

    emils.says("Shall I bring the fabrics?").says("They are heavy.");
    assertThat(row.locator(".count")).hasText(unread + 2 + " unread messages");
    assertThat(row).containsText("Emil Dvořák: They are heavy.");

    anna.follows("CLUTEX");
    new ChatPage(anna).shows("Shall I bring the fabrics?", "They are heavy.");
    anna.sees("New");
    emils.showsReadMark("Read by Anna Vermeulen");
    anna.follows("My Matches");
    assertThat(row).isVisible();
    assertThat(row.locator(".count")).hasCount(0);
  }

  @Test
  void aLongTalkOpensAtItsEndAndPagesBack() {
    Person clara = BROWSER.person("clara.visitor");
    List<String> said = IntStream.rangeClosed(1, 120).mapToObj(i -> "Letter " + i).toList();
    say(clara, "Prato Textile District", said);

    ChatPage talk =
        clara.opensTheMatchWith("Prato Textile District").shows("Letter 119", "Letter 120");
    assertThat(talk.belowTheView()).isLessThan(5);
    assertThat(talk.texts().size()).as("only the last page").isLessThan(120);
    for (int i = 0; i < 5 && !talk.texts().contains("Letter 1"); i++) {
      int known = talk.texts().size();
      talk.scrollsToTheTop();
      Waiting.until(
          () -> talk.texts().size() > known,
          () -> "nothing earlier came than " + talk.texts().get(0));
    }
    clara.sees("This is the beginning of the talk.");
    assertThat(talk.texts().stream().filter(text -> text.startsWith("Letter ")))
        .containsExactlyElementsOf(said);
  }

  @Test
  void whatIsWrittenWithoutConnectionArrivesOnce() {
    Person dario = BROWSER.person("dario.visitor");
    ChatPage darios = dario.opensTheMatchWith("Flanders Water Cluster");
    ChatPage annas = BROWSER.person("anna.host").opensTheMatchWith("CoGreen d.o.o.");

    dario.line().cut();
    dario.sees("Connection lost. What you write is kept on this device.");
    darios.says("From the tunnel").says("still in it");
    dario.sees("Waiting for the connection");
    annas.says("Are you there?");

    dario.line().mend();
    annas.shows("Are you there?", "From the tunnel", "still in it");
    darios.shows("Are you there?", "From the tunnel", "still in it");
    assertThat(darios.outgoing()).hasCount(0);
    dario.seesNoMore("Connection lost");
  }

  @Test
  void aMessageWhoseAnswerWasLostIsNotSaidTwice() {
    Person emil = BROWSER.person("emil.visitor");
    ChatPage emils = emil.opensTheMatchWith("Flanders Water Cluster");
    ChatPage annas = BROWSER.person("anna.host").opensTheMatchWith("CLUTEX");

    emil.line().holdAnswers();
    emils.says("Said once");
    annas.shows("Said once");
    assertThat(emils.outgoing()).hasText("Said once");

    emil.line().cut();
    emil.line().mend();
    emils.shows("Said once");
    assertThat(emils.outgoing()).hasCount(0);
    emils.says("and then this");
    annas.shows("Said once", "and then this");
    assertThat(annas.texts()).containsOnlyOnce("Said once");
  }

  /** More sockets say more at once than one may. */
  private static void say(Person person, String organisation, List<String> texts) {
    var program = person.program();
    String match =
        program.get("/api/matches").json().getJsonArray("matches").stream()
            .map(JsonObject.class::cast)
            .filter(one -> one.getJsonObject("host").getString("organisation").equals(organisation))
            .map(one -> one.getString("id"))
            .findFirst()
            .orElseThrow();
    for (int from = 0; from < texts.size(); from += BURST) {
      try (TestSocket socket = program.live()) {
        for (String text : texts.subList(from, Math.min(texts.size(), from + BURST))) {
          socket.ask(
              "chat.post",
              new JsonObject()
                  .put("matchId", match)
                  .put("clientMessageId", UUID.randomUUID().toString())
                  .put("text", text));
        }
      }
    }
  }
}
