package eu.clusterxchange.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import eu.clusterxchange.platform.sql.DatabaseUrl;
import eu.clusterxchange.testing.ServerProcess;
import eu.clusterxchange.testing.TestClient;
import eu.clusterxchange.testing.TestDatabase;
import eu.clusterxchange.testing.TestSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The server is killed while people talk and write (reliability R1). */
class KillWhileTypingIT {
  private static final int KILLS = 3;
  private static final int BETWEEN_KILLS = 5;
  private static final int TABS_EACH = 3;

  /** One page may send two messages a second; three pages of two people make ten and more. */
  private static final int CHAT_PAUSE = 540;

  private static final int TYPING_PAUSE = 15;
  private static final int BROWSER_PAUSE = 30;
  private static final Duration BACK_WITHIN = Duration.ofSeconds(60);

  private static DatabaseUrl database;
  private static ServerProcess server;

  @BeforeAll
  static void start() {
    database = TestDatabase.demo();
    server = ServerProcess.demo(database).start();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void everythingAcknowledgedIsThereOnceAndInOrder() {
    var bruno = server.signedIn("bruno.host");
    var clara = server.signedIn("clara.visitor");
    var scene = Scene.of(clara);
    try (var crowd = new Crowd()) {
      for (TestClient person : List.of(bruno, clara)) {
        String name = person.account().getString("name").substring(0, 1);
        crowd.join(
            new Typist(
                person.token(), List.of(server.url()), scene.commitment(), Scene.FIELD, name),
            TYPING_PAUSE);
        crowd.join(new BrowserPage(person, scene.commitment(), name + "x"), BROWSER_PAUSE);
        for (int tab = 1; tab <= TABS_EACH; tab++) {
          crowd.join(
              new ChatTab(person.token(), List.of(server.url()), scene.match(), name + tab),
              CHAT_PAUSE);
        }
      }
      int storedUnanswered = 0;
      for (int kill = 0; kill < KILLS; kill++) {
        crowd.awaitProgress(BETWEEN_KILLS, BACK_WITHIN);
        server.kill();
        storedUnanswered += storedButUnanswered(crowd);
        server.start();
      }
      crowd.awaitProgress(BETWEEN_KILLS, BACK_WITHIN);
      crowd.settle(
          page ->
              page instanceof ChatTab
                  ? ChatCheck.head(database, scene.match())
                  : FormCheck.head(database, scene.commitment()));

      Verdict chat = ChatCheck.of(database, scene.match(), crowd.all(ChatTab.class));
      Verdict form =
          FormCheck.of(database, scene.commitment(), Scene.FIELD, crowd.all(Writer.class), clara);
      System.out.printf(
          "KillWhileTyping: %d kills, %d commands unanswered, %d of those stored%n  chat %s%n  form"
              + " %s%n",
          KILLS, crowd.unanswered(), storedUnanswered, chat, form);
      chat.mustBeClean();
      form.mustBeClean();
      assertThat(crowd.unanswered()).as("commands cut off by the kills").isPositive();
      assertThat(server.faults()).isEmpty();
      everyEditAgainChangesNothing(crowd, scene, clara);
      theChecksCanFail(crowd, scene, clara);
    }
  }

  /** Those that the database has although nobody was told. */
  private static int storedButUnanswered(Crowd crowd) {
    int stored = 0;
    for (ChatTab tab : crowd.all(ChatTab.class)) {
      stored += count("conversation_event", "client_id", tab.inFlight());
    }
    for (Typist typist : crowd.all(Typist.class)) {
      stored += count("commitment_edit", "edit_id", typist.inFlight());
    }
    return stored;
  }

  private static int count(String table, String column, String id) {
    return Integer.parseInt(
        TestDatabase.value(
            database, "select count(*) from %s where %s = '%s'".formatted(table, column, id)));
  }

  private static void everyEditAgainChangesNothing(Crowd crowd, Scene scene, TestClient clara) {
    server.restart();
    Typist typist = crowd.all(Typist.class).get(1);
    try (TestSocket socket = server.client().withToken(clara.token()).live()) {
      typist.acknowledgements().entrySet().stream()
          .limit(50)
          .forEach(
              edit ->
                  assertThat(
                          socket
                              .ask("commitment.edit", typist.sent(edit.getKey()))
                              .getLong("revision"))
                      .isEqualTo(edit.getValue()));
    }
    FormCheck.of(database, scene.commitment(), Scene.FIELD, crowd.all(Writer.class), clara)
        .mustBeClean();
  }

  /** A check that nothing can fail proves nothing: guards removed, then rows. */
  private static void theChecksCanFail(Crowd crowd, Scene scene, TestClient clara) {
    List<ChatTab> tabs = crowd.all(ChatTab.class);
    List<Typist> typists = crowd.all(Typist.class);
    withoutTheirIdsThingsAreStoredTwice(tabs.get(TABS_EACH), typists.get(1), clara);
    assertThat(ChatCheck.of(database, scene.match(), tabs).duplicated()).isEqualTo(1);
    assertThat(
            FormCheck.of(database, scene.commitment(), Scene.FIELD, crowd.all(Writer.class), clara)
                .duplicated())
        .isPositive();

    // and rows that are not there any more
    String message = tabs.get(0).acknowledgements().keySet().iterator().next();
    TestDatabase.execute(
        database, "delete from conversation_event where client_id = '" + message + "'");
    Verdict chat = ChatCheck.of(database, scene.match(), tabs);
    assertThat(chat.lost()).isEqualTo(1);
    assertThat(chat.gaps()).isEqualTo(1);
    assertThat(chat.isClean()).isFalse();

    String edit = typists.get(0).acknowledgements().keySet().iterator().next();
    TestDatabase.execute(database, "delete from commitment_edit where edit_id = '" + edit + "'");
    Verdict form =
        FormCheck.of(database, scene.commitment(), Scene.FIELD, crowd.all(Writer.class), clara);
    assertThat(form.lost()).isPositive();
    assertThat(form.gaps()).isEqualTo(1);
    assertThat(form.differences()).isNotEmpty();
  }

  private static void withoutTheirIdsThingsAreStoredTwice(
      ChatTab tab, Typist typist, TestClient clara) {
    String message = tab.acknowledgements().keySet().iterator().next();
    var first =
        typist.acknowledgements().entrySet().stream().min(Map.Entry.comparingByValue()).get();
    assertThat(first.getValue())
        .as("an edit that a restarted server finds by the constraint alone")
        .isLessThan(
            Long.parseLong(
                TestDatabase.value(database, "select max(snapshot_revision) from commitment")));
    TestDatabase.execute(
        database,
        "alter table commitment_edit drop constraint commitment_edit_once",
        "update conversation_event set client_id = client_id || '!' where client_id = '%s'"
            .formatted(message));
    try (TestSocket socket = server.client().withToken(clara.token()).live()) {
      assertThat(socket.ask("commitment.edit", typist.sent(first.getKey())).getLong("revision"))
          .isGreaterThan(first.getValue());
      assertThat(socket.ask("chat.post", tab.post(message)).getLong("seq"))
          .isGreaterThan(tab.acknowledgements().get(message));
    }
  }
}
