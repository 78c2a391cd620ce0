package eu.clusterxchange.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import eu.clusterxchange.platform.sql.DatabaseUrl;
import eu.clusterxchange.testing.CompleteCommitment;
import eu.clusterxchange.testing.Demo;
import eu.clusterxchange.testing.TestClient;
import eu.clusterxchange.testing.TestDatabase;
import eu.clusterxchange.testing.TestServer;
import eu.clusterxchange.testing.TestSocket;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Two people mark a commitment as ready on two instances in the moment in which a third writes in
 * it: of the three exactly one is first, and the others are told.
 */
class FreezeRacesIT {
  private static final int ROUNDS = 100;
  private static final String FROZEN = "200";

  private static TestServer first;
  private static TestServer second;
  private static ExecutorService threads;

  @BeforeAll
  static void start() {
    DatabaseUrl database = TestDatabase.demo();
    String members = Cluster.members();
    first = TestServer.demo().sharing(database).with("CLUSTER_MEMBERS", members);
    second = TestServer.demo().sharing(database).with("CLUSTER_MEMBERS", members);
    first.start();
    second.start();
    threads = Executors.newFixedThreadPool(3);
  }

  @AfterAll
  static void stop() {
    threads.shutdownNow();
    second.stop();
    first.stop();
  }

  @Test
  void ofTwoHundredFreezesAgainstEditsExactlyOneOfEachRoundWins() throws Exception {
    TestClient bruno = first.signedIn("bruno.host");
    TestClient clara = second.signedIn("clara.visitor");
    TestClient jan = second.signedIn("jan.weave");
    String exchange = Demo.exchanges(bruno).get(0).getString("id");
    String commitment = Demo.exchanges(bruno).get(0).getString("commitmentId");
    CompleteCommitment.write(bruno, exchange);
    int frozen = 0;
    int written = 0;
    var barrier = new CyclicBarrier(3);
    try (TestSocket socket = clara.live()) {
      for (int round = 0; round < ROUNDS; round++) {
        JsonObject seen = CompleteCommitment.completeness(bruno, exchange);
        String mark = "round " + round + ". ";
        Future<String> one = at(barrier, () -> freeze(bruno, exchange, seen));
        Future<String> two = at(barrier, () -> freeze(jan, exchange, seen));
        Future<String> edit = at(barrier, () -> edit(socket, commitment, seen, mark));
        List<String> outcomes = List.of(one.get(), two.get(), edit.get());
        boolean acknowledged = outcomes.get(2).equals("done");
        assertThat(outcomes.stream().filter(o -> o.equals(FROZEN) || o.equals("done")))
            .as("round %d: %s", round, outcomes)
            .hasSize(1);
        if (acknowledged) {
          written++;
          assertThat(outcomes.subList(0, 2)).containsOnly("stale");
          assertThat(text(bruno, commitment)).contains(mark);
        } else {
          frozen++;
          assertThat(outcomes.get(2)).isIn("resync", "refused");
          assertThat(outcomes).containsAnyOf("refused", "stale");
          assertThat(text(jan, commitment)).doesNotContain(mark);
          assertThat(versionText(commitment)).isEqualTo(text(bruno, commitment));
          reopen(bruno, exchange);
        }
      }
      assertThat(versions(commitment)).isEqualTo(frozen);
      assertThat(frozen).as("freezes that won, %d edits", written).isPositive();
      assertThat(written).as("edits that won, %d freezes", frozen).isPositive();
    }
  }

  private interface Attempt {
    String run() throws Exception;
  }

  private static Future<String> at(CyclicBarrier barrier, Attempt attempt) {
    return threads.submit(
        () -> {
          barrier.await(20, TimeUnit.SECONDS);
          return attempt.run();
        });
  }

  private static String freeze(TestClient person, String exchange, JsonObject seen) {
    TestClient.Answer answer = CompleteCommitment.markReady(person, exchange, seen);
    return answer.status() == 200 ? FROZEN : answer.problem();
  }

  private static String edit(TestSocket socket, String commitment, JsonObject seen, String mark)
      throws InterruptedException, ExecutionException {
    var body =
        new JsonObject()
            .put("commitmentId", commitment)
            .put("epoch", seen.getLong("epoch"))
            .put("base", seen.getLong("revision"))
            .put("editId", UUID.randomUUID().toString())
            .put(
                "operations",
                new JsonArray()
                    .add(
                        new JsonObject()
                            .put("field", "followUp")
                            .put("text", new JsonArray().add(mark))));
    try {
      socket.ask("commitment.edit", body);
      return "done";
    } catch (CompletionException e) {
      return ((TestSocket.Refused) e.getCause())
          .problem()
          .getString("type")
          .replace("/problems/", "");
    }
  }

  private static void reopen(TestClient person, String exchange) {
    TestClient.Answer answer =
        person.post(
            "/api/exchanges/" + exchange + "/draft",
            new JsonObject().put("reason", "And once more from the beginning."));
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
  }

  private static String text(TestClient person, String commitment) {
    return person
        .get("/api/commitments/" + commitment + "/content")
        .json()
        .getJsonObject("content")
        .getString("followUp");
  }

  private static String versionText(String commitment) {
    return TestDatabase.value(
        first.database(),
        "select content->>'followUp' from commitment_version where commitment_id = '%s' and superseded_at is null"
            .formatted(commitment));
  }

  private static int versions(String commitment) {
    return Integer.parseInt(
        TestDatabase.value(
            first.database(),
            "select count(*) from commitment_version where commitment_id = '%s'"
                .formatted(commitment)));
  }
}
