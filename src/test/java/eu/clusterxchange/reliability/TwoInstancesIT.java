package eu.clusterxchange.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import eu.clusterxchange.platform.sql.DatabaseUrl;
import eu.clusterxchange.testing.Demo;
import eu.clusterxchange.testing.ServerProcess;
import eu.clusterxchange.testing.TestClient;
import eu.clusterxchange.testing.TestDatabase;
import eu.clusterxchange.testing.TestServer;
import eu.clusterxchange.testing.TestSocket;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Two instances that find each other by {@code CLUSTER_MEMBERS} alone: one in this JVM, one in a
 * process that can be killed.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoInstancesIT {
  private static final int EDITS = 200;
  private static final int CHAT_PAUSE = 540;
  private static final int TYPING_PAUSE = 5;
  private static final Duration WORKS = Duration.ofSeconds(40);
  private static final int SESSION_ENDED = 4001;

  private static DatabaseUrl database;
  private static TestServer first;
  private static ServerProcess second;
  private static TestClient clara;
  private static TestClient bruno;
  private static Scene scene;

  @BeforeAll
  static void start() {
    database = TestDatabase.demo();
    String members = Cluster.members();
    first =
        TestServer.demo()
            .sharing(database)
            .with("CLUSTER_MEMBERS", members)
            .expectError("ConnectionBase: Connection reset"); // the bus of the killed one
    first.start();
    second = ServerProcess.demo(database).with("CLUSTER_MEMBERS", members);
    clara = first.signedIn("clara.visitor");
    bruno = first.signedIn("bruno.host");
    scene = Scene.of(clara);
  }

  @BeforeEach
  void bothRun() {
    if (!second.isAlive()) {
      second.start();
    }
    Awaitility.await("the first knows the second")
        .atMost(WORKS)
        .until(() -> first.client().get("/health/ready").status() == 200);
  }

  @AfterAll
  static void stop() {
    second.close();
    first.stop();
  }

  private static TestSocket atSecond(TestClient person) {
    return second.client().withToken(person.token()).live();
  }

  @Test
  @Order(1)
  void whatIsSaidAtOneIsHeardAtTheOther() {
    String match = "match." + scene.match();
    String form = "commitment." + scene.commitment();
    String name = clara.account().getString("name");
    var about = new JsonObject().put("matchId", scene.match());
    try (TestSocket here = clara.live();
        TestSocket there = atSecond(bruno)) {
      here.listen(match).listen(form);
      there.listen(match).listen(form).listen("account." + bruno.account().getString("id"));

      long seq =
          here.ask(
                  "chat.post",
                  about
                      .copy()
                      .put("clientMessageId", UUID.randomUUID().toString())
                      .put("text", "across"))
              .getLong("seq");
      there.event("message", event -> event.getLong("seq") == seq);
      there.event(
          "changed",
          event ->
              event.getJsonObject("object").getString("id").equals(scene.match())
                  && event.getLong("version") == seq);
      // none of these is stored: nothing but the bus can bring them
      here.send("chat.typing", about);
      there.event("typing", event -> event.getString("name").equals(name));
      here.ask("chat.read", about.copy().put("seq", seq));
      there.event("read", event -> event.getLong("seq") == seq);
      here.send(
          "commitment.presence",
          new JsonObject()
              .put("commitmentId", scene.commitment())
              .put("revision", 1)
              .put("field", Scene.FIELD)
              .put("selection", new JsonArray().add(0).add(0)));
      there.event("presence", event -> present(event.getJsonArray("people"), name));
      Awaitility.await("present to whoever opens the form there")
          .atMost(WORKS)
          .until(() -> present(opened(there).getJsonArray("present"), name));

      JsonObject opened = opened(here);
      String editId = UUID.randomUUID().toString();
      here.ask(
          "commitment.edit",
          new JsonObject()
              .put("commitmentId", scene.commitment())
              .put("epoch", opened.getLong("epoch"))
              .put("base", opened.getLong("revision"))
              .put("editId", editId)
              .put(
                  "operations",
                  new JsonArray().add(new JsonObject().put("field", "plannedDays").put("set", 4))));
      there.event("edit", event -> event.getString("editId").equals(editId));
      assertThat(opened(there).getJsonObject("content").getInteger("plannedDays")).isEqualTo(4);
    }
  }

  private static JsonObject opened(TestSocket socket) {
    return socket.ask("commitment.open", new JsonObject().put("commitmentId", scene.commitment()));
  }

  private static boolean present(JsonArray people, String name) {
    return people.stream().anyMatch(person -> name.equals(((JsonObject) person).getString("name")));
  }

  @Test
  @Order(2)
  void editsOfFourPeopleInOneFieldConverge() {
    try (var crowd = new Crowd()) {
      people().forEach(person -> crowd.join(typist(person, 1), TYPING_PAUSE));
      crowd.awaitProgress(EDITS / 4, WORKS);
      crowd.settle(page -> FormCheck.head(database, scene.commitment()));
      Verdict form = form(crowd);
      long conflicts = conflicts();
      System.out.printf("TwoInstances: %d conflicts%n  form %s%n", conflicts, form);
      form.mustBeClean();
      assertThat(form.acknowledged()).isGreaterThanOrEqualTo(EDITS);
      assertThat(conflicts).as("edits that met those of the other instance").isPositive();
      assertThat(second.faults()).isEmpty();
    }
  }

  /** Two of them at the first instance, two at the second. */
  private static List<Visitor> people() {
    List<String> firstThenSecond = List.of(first.url(), second.url());
    List<String> secondThenFirst = List.of(second.url(), first.url());
    return List.of(
        new Visitor(clara, "C", firstThenSecond),
        new Visitor(bruno, "B", secondThenFirst),
        new Visitor(first.signedIn("eleni.weave"), "E", firstThenSecond),
        new Visitor(first.signedIn("jan.weave"), "J", secondThenFirst));
  }

  private record Visitor(TestClient person, String label, List<String> urls) {}

  private static Typist typist(Visitor who, int round) {
    return new Typist(
        who.person().token(), who.urls(), scene.commitment(), Scene.FIELD, who.label() + round);
  }

  private static Verdict form(Crowd crowd) {
    return FormCheck.of(database, scene.commitment(), Scene.FIELD, crowd.all(Typist.class), clara);
  }

  private static long conflicts() {
    return Conflicts.at("http://localhost:" + first.server().settings().managementPort())
        + Conflicts.at(second.managementUrl());
  }

  @Test
  @Order(3)
  void signingOutEverywhereAtOneClosesTheSocketAtTheOther() {
    TestClient freya = first.signedIn("freya.visitor");
    try (TestSocket there = atSecond(freya)) {
      there.ask("chat.history", historyOf(freya));
      long begun = System.nanoTime();
      assertThat(freya.delete("/api/sessions").status()).isEqualTo(204);
      assertThat(there.closeCode()).isEqualTo(SESSION_ENDED);
      long millis = Duration.ofNanos(System.nanoTime() - begun).toMillis();
      System.out.printf("TwoInstances: signed out at the other after %d ms%n", millis);
      assertThat(millis).isLessThan(5_000);
    }
  }

  private static JsonObject historyOf(TestClient person) {
    JsonObject match = person.get("/api/matches").json().getJsonArray("matches").getJsonObject(0);
    return new JsonObject().put("matchId", match.getString("id")).put("after", 0);
  }

  /** Reliability R14: the last two yeses, at the same time, at two instances. */
  @Test
  @Order(4)
  void theLastTwoYesesMakeOneExchange() throws InterruptedException {
    TestClient freya = first.signedIn("freya.visitor");
    TestClient anna = second.signedIn("anna.host");
    String match = Demo.match(freya, "Flanders Water Cluster");
    var barrier = new CyclicBarrier(2);
    var answers = new ConcurrentLinkedQueue<Integer>();
    List<Thread> both =
        Stream.of(freya, anna)
            .map(
                person ->
                    new Thread(
                        () -> {
                          meet(barrier);
                          answers.add(
                              person.post("/api/matches/" + match + "/validation", null).status());
                        }))
            .toList();
    both.forEach(Thread::start);
    for (Thread thread : both) {
      thread.join();
    }
    assertThat(answers).containsExactly(200, 200);
    assertThat(freya.get("/api/matches/" + match).json().getString("status"))
        .isEqualTo("VALIDATED");
    assertThat(Demo.exchanges(freya))
        .filteredOn(e -> match.equals(e.getString("matchId")))
        .hasSize(1);
  }

  private static void meet(CyclicBarrier barrier) {
    try {
      barrier.await(10, TimeUnit.SECONDS);
    } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  @Order(5)
  void whenOneIsKilledItsPeopleGoOnAtTheOther() {
    try (var crowd = new Crowd()) {
      for (Visitor who : people()) {
        crowd.join(typist(who, 2), TYPING_PAUSE);
        crowd.join(
            new ChatTab(who.person().token(), who.urls(), scene.match(), who.label()), CHAT_PAUSE);
      }
      crowd.awaitProgress(5, WORKS);
      second.kill();
      long begun = System.nanoTime();
      crowd.awaitProgress(1, WORKS);
      long millis = Duration.ofNanos(System.nanoTime() - begun).toMillis();
      crowd.awaitProgress(5, WORKS);
      crowd.settle(
          page ->
              page instanceof ChatTab
                  ? ChatCheck.head(database, scene.match())
                  : FormCheck.head(database, scene.commitment()));
      Verdict chat = ChatCheck.of(database, scene.match(), crowd.all(ChatTab.class));
      Verdict form = form(crowd);
      System.out.printf(
          "TwoInstances: one killed, %d commands unanswered, all work again after %d ms%n  chat"
              + " %s%n  form %s%n",
          crowd.unanswered(), millis, chat, form);
      chat.mustBeClean();
      form.mustBeClean();
      Awaitility.await("the one that is left is ready")
          .atMost(Duration.ofSeconds(10))
          .until(() -> first.client().get("/health/ready").status() == 200);
    }
  }
}
