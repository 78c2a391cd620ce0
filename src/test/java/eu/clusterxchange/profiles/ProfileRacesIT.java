package eu.clusterxchange.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import eu.clusterxchange.platform.sql.DatabaseUrl;
import eu.clusterxchange.testing.TestClient;
import eu.clusterxchange.testing.TestDatabase;
import eu.clusterxchange.testing.TestServer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** People on two instances who want the same in the same moment (domain B1, O6). */
class ProfileRacesIT {
  private static final int ROUNDS = 200;
  private static final String TAKEN = "A profile of this type for this organisation already exists";

  private static DatabaseUrl database;
  private static TestServer first;
  private static TestServer second;
  private static TestClient dario;
  private static TestClient emil;
  private static ExecutorService threads;

  @BeforeAll
  static void start() {
    database = TestDatabase.demo();
    first = TestServer.demo().sharing(database);
    first.start();
    second = TestServer.demo().sharing(database);
    second.start();
    dario = first.signedIn("dario.visitor");
    emil = second.signedIn("emil.visitor");
    threads = Executors.newCachedThreadPool();
  }

  @AfterAll
  static void stop() {
    threads.shutdownNow();
    second.stop();
    first.stop();
  }

  @Test
  void ofTwoWhoBeginTheSameProfileOneDoes() throws Exception {
    for (int i = 0; i < ROUNDS; i++) {
      Side side = i % 2 == 0 ? Side.VO : Side.HO;
      String plain = "Citta Verde " + i;
      String accented = "CITTÀ  verde, " + i;
      assertOneWins(
          atOnce(List.of(() -> begin(dario, plain, side), () -> begin(emil, accented, side))));
      assertThat(profilesLike("cittaverde" + i)).isEqualTo("1");
    }
  }

  @Test
  void ofFortyAtOnceOneDoes() throws Exception {
    List<Supplier<TestClient.Answer>> attempts = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      TestClient who = i % 2 == 0 ? dario : emil;
      attempts.add(() -> begin(who, "Everybody's", Side.VO));
    }
    assertOneWins(atOnce(attempts));
  }

  /** Both is all or none, also when only one of the two is taken. */
  @Test
  void bothProfilesAreBegunOrNone() throws Exception {
    for (int i = 0; i < 30; i++) {
      String name = "Twins " + i;
      List<TestClient.Answer> answers =
          atOnce(
              List.of(
                  () -> begin(dario, name, Side.VO, Side.HO), () -> begin(emil, name, Side.HO)));
      assertOneWins(answers);
      assertThat(profilesLike("twins" + i)).isEqualTo(answers.get(0).status() == 201 ? "2" : "1");
    }
  }

  /** The number that is given later makes two organisations one. */
  @Test
  void ofTwoDraftsOneGetsTheNumber() throws Exception {
    for (int i = 0; i < 30; i++) {
      JsonObject one = begun(begin(dario, "Numbered " + i, Side.VO));
      JsonObject other = begun(begin(emil, "Counted " + i, Side.VO));
      String number = "AT-" + i;
      assertOneWins(
          atOnce(
              List.of(
                  () -> edit(dario, one, "registrationNumber", number),
                  () -> edit(emil, other, "registrationNumber", number))));
    }
  }

  /** Two windows of one person: what one has not seen it does not write over. */
  @Test
  void ofTwoWindowsOneSaves() throws Exception {
    JsonObject draft = begun(begin(dario, "Two windows", Side.VO));
    for (int i = 0; i < 30; i++) {
      JsonObject seen = dario.get("/api/profiles/" + draft.getString("id")).json();
      TestClient elsewhere = TestClient.of(second.url()).withToken(dario.token());
      List<TestClient.Answer> answers =
          atOnce(
              List.of(
                  () -> edit(dario, seen, "city", "Here"),
                  () -> edit(elsewhere, seen, "city", "There")));
      assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
      assertThat(answers)
          .filteredOn(answer -> answer.status() != 200)
          .extracting(TestClient.Answer::problem)
          .containsExactly("stale");
    }
  }

  private static void assertOneWins(List<TestClient.Answer> answers) {
    assertThat(answers).filteredOn(answer -> answer.status() / 100 == 2).hasSize(1);
    assertThat(answers)
        .filteredOn(answer -> answer.status() / 100 != 2)
        .hasSize(answers.size() - 1)
        .allSatisfy(
            answer -> {
              assertThat(answer.status()).isEqualTo(409);
              assertThat(answer.json().getString("detail")).isEqualTo(TAKEN);
            });
  }

  private static JsonObject begun(TestClient.Answer answer) {
    assertThat(answer.status()).isEqualTo(201);
    return answer.json().getJsonArray("profiles").getJsonObject(0);
  }

  private static TestClient.Answer begin(TestClient who, String organisation, Side... sides) {
    var chosen = new JsonArray();
    for (Side side : sides) {
      chosen.add(side.name());
    }
    return who.post(
        "/api/profiles",
        new JsonObject()
            .put("sides", chosen)
            .put("organisation", organisation)
            .put("organisationType", "SME")
            .put("country", "IT"));
  }

  private static TestClient.Answer edit(
      TestClient who, JsonObject seen, String field, String value) {
    return who.send(
        "PATCH",
        "/api/profiles/" + seen.getString("id"),
        new JsonObject().put("version", seen.getLong("version")).put(field, value).encode());
  }

  /** All leave together. */
  private static List<TestClient.Answer> atOnce(List<Supplier<TestClient.Answer>> attempts)
      throws Exception {
    var barrier = new CyclicBarrier(attempts.size());
    List<Future<TestClient.Answer>> asked = new ArrayList<>();
    for (Supplier<TestClient.Answer> attempt : attempts) {
      asked.add(
          threads.submit(
              () -> {
                barrier.await(20, TimeUnit.SECONDS);
                return attempt.get();
              }));
    }
    var answers = new ArrayList<TestClient.Answer>();
    for (Future<TestClient.Answer> answer : asked) {
      answers.add(answer.get(30, TimeUnit.SECONDS));
    }
    return answers;
  }

  private static String profilesLike(String bareName) {
    return TestDatabase.value(
        database,
        "select count(*) from profile where organisation_key = 'IT:%s'".formatted(bareName));
  }
}
