package eu.clusterxchange.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import eu.clusterxchange.platform.sql.DatabaseUrl;
import eu.clusterxchange.testing.TestClient;
import eu.clusterxchange.testing.TestDatabase;
import eu.clusterxchange.testing.TestServer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The last yes of 200 matches, each given twice in the same moment, at two instances that share
 * nothing but the database.
 */
class DoubleValidationIT {
  private static final int MATCHES = 200;

  private static DatabaseUrl database;
  private static TestServer first;
  private static TestServer second;

  @BeforeAll
  static void start() {
    database = TestDatabase.demo();
    first = TestServer.demo().sharing(database);
    first.start();
    second = TestServer.demo().sharing(database);
    second.start();
  }

  @AfterAll
  static void stop() {
    second.stop();
    first.stop();
  }

  /** 200 visiting organisations of one person, each with a match that Anna has validated. */
  private static List<String> matches() {
    TestDatabase.execute(
        database,
        """
        create temporary table copied as
        select gen_random_uuid() as profile, gen_random_uuid() as match, n, p.id as original
        from profile p join account a on a.id = p.account_id and a.login = 'freya.visitor', generate_series(1, %d) as n
        where p.side = 'VO';
        insert into profile
        select (jsonb_populate_record(p, jsonb_build_object('id', c.profile, 'organisation_name', 'Visitor ' || n,
          'organisation_key', 'DK:visitor' || n, 'twin_id', null))).*
        from copied c join profile p on p.id = c.original;
        insert into match (id, visitor_profile_id, host_profile_id, mode, status, initiated_by, initiator_relation,
          host_validated_at, created_at, changed_at)
        select c.match, c.profile, h.id, 'PHYSICAL', 'VALIDATED_BY_HO', h.account_id, 'HO', now(), now(), now()
        from copied c, profile h join account a on a.id = h.account_id and a.login = 'anna.host';
        insert into conversation (id, kind) select match, 'MATCH' from copied
        """
            .formatted(MATCHES));
    return TestDatabase.rows(
            database,
            "select m.id from match m join profile p on p.id = m.visitor_profile_id where p.organisation_key like 'DK:visitor%'")
        .stream()
        .map(row -> row.get("id"))
        .toList();
  }

  @Test
  void makesOneExchangeEachAndTheLoserIsTold() throws Exception {
    List<String> matches = matches();
    assertThat(matches).hasSize(MATCHES);
    TestClient here = first.signedIn("freya.visitor");
    TestClient there = second.signedIn("freya.visitor");
    var barrier = new CyclicBarrier(2);
    ExecutorService both = Executors.newFixedThreadPool(2);
    int wonHere = 0;
    try {
      for (String match : matches) {
        var one = both.submit(() -> validate(here, match, barrier));
        var two = both.submit(() -> validate(there, match, barrier));
        wonHere += judged(one.get(), two.get());
      }
    } finally {
      both.shutdownNow();
    }
    System.out.printf(
        "DoubleValidation: %d won at the first, %d at the second%n", wonHere, MATCHES - wonHere);
    assertThat(count("status = 'VALIDATED'")).isEqualTo(MATCHES);
    assertThat(
            TestDatabase.rows(
                database,
                "select count(*) as made, count(distinct match_id) as matches, count(distinct reference) as named from exchange where match_id in ("
                    + validated()
                    + ")"))
        .containsExactly(
            Map.of(
                "made", String.valueOf(MATCHES),
                "matches", String.valueOf(MATCHES),
                "named", String.valueOf(MATCHES)));
    assertThat(
            TestDatabase.value(
                database,
                "select count(*) from conversation_event where status = 'VALIDATED' and conversation_id in ("
                    + validated()
                    + ")"))
        .as("said once in each talk")
        .isEqualTo(String.valueOf(MATCHES));
  }

  private static TestClient.Answer validate(TestClient person, String match, CyclicBarrier barrier)
      throws InterruptedException, BrokenBarrierException, TimeoutException {
    barrier.await(20, TimeUnit.SECONDS);
    return person.post("/api/matches/" + match + "/validation", null);
  }

  /** 1 when the first won. */
  private static int judged(TestClient.Answer one, TestClient.Answer two)
      throws ExecutionException {
    assertThat(Stream.of(one, two).map(TestClient.Answer::status))
        .containsExactlyInAnyOrder(200, 409);
    TestClient.Answer won = one.status() == 200 ? one : two;
    TestClient.Answer lost = won == one ? two : one;
    assertThat(won.json().getString("exchangeId")).isNotBlank();
    assertThat(lost.json().getString("detail")).startsWith("Both sides have validated");
    return won == one ? 1 : 0;
  }

  private static String validated() {
    return "select m.id from match m join profile p on p.id = m.visitor_profile_id where p.organisation_key like 'DK:visitor%'";
  }

  private static int count(String condition) {
    return Integer.parseInt(
        TestDatabase.value(
            database,
            "select count(*) from match where id in (" + validated() + ") and " + condition));
  }
}
