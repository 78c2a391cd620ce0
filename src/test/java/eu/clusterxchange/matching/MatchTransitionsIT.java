package eu.clusterxchange.matching;

import static org.assertj.core.api.Assertions.assertThat;

import eu.clusterxchange.testing.Demo;
import eu.clusterxchange.testing.TestClient;
import eu.clusterxchange.testing.TestDatabase;
import eu.clusterxchange.testing.TestServer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Each transition of a match, by each actor, over the API, against a table written by hand from
 * domain 2.2 and 1.2: what is answered, and where the match then is.
 */
class MatchTransitionsIT {
  @RegisterExtension static final TestServer SERVER = TestServer.demo();
  private static final Map<String, TestClient> PEOPLE = new LinkedHashMap<>();
  private static String match;
  private static String host;
  private static String visitor;

  @BeforeAll
  static void people() {
    // Anna hosts (Waterline), Freya visits (Weave4EU)
    for (String login :
        new String[] {
          "anna.host",
          "freya.visitor",
          "ines.waterline",
          "eleni.weave",
          "petra.office",
          "marc.commission",
          "clara.visitor"
        }) {
      PEOPLE.put(login, SERVER.signedIn(login));
    }
    match = Demo.match(PEOPLE.get("freya.visitor"), "Flanders Water Cluster");
    host = column("host_profile_id");
    visitor = column("visitor_profile_id");
    TestDatabase.execute(
        SERVER.database(),
        "update profile set partnership_id = (select id from partnership where acronym = 'WEAVE4EU') where id = '%s'"
            .formatted(visitor));
  }

  private static String column(String name) {
    return TestDatabase.value(
        SERVER.database(), "select %s from match where id = '%s'".formatted(name, match));
  }

  /** As if it had come there by itself, with nothing else between the two. */
  private static void arrange(MatchStatus status) {
    TestDatabase.execute(
        SERVER.database(),
        "delete from exchange where visitor_profile_id = '%s'".formatted(visitor),
        "delete from match where id <> '%s' and host_profile_id = '%s' and visitor_profile_id = '%s' and exchange_id is null"
            .formatted(match, host, visitor),
        """
        update match set status = '%1$s', mode = 'PHYSICAL', blocks_pair = ('%1$s' = 'REJECTED'),
          reason = case when '%1$s' = 'REJECTED' then 'Not this year, sorry.' end,
          exchange_id = case when '%1$s' = 'VALIDATED' then gen_random_uuid() end,
          host_validated_at = case when '%1$s' in ('VALIDATED_BY_HO', 'VALIDATED') then now() end,
          visitor_validated_at = case when '%1$s' in ('VALIDATED_BY_VO', 'VALIDATED') then now() end
        where id = '%2$s'
        """
            .formatted(status, match));
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    // state, action; then what is answered to, and where it then is: HO, VO, HOP, VOP, SO, EC,
    // somebody else
    "PENDING,         validation, 200 VALIDATED_BY_HO, 200 VALIDATED_BY_VO, 403, 403, 403, 404, 404",
    "VALIDATED_BY_HO, validation, 409,                 200 VALIDATED,       403, 403, 403, 404, 404",
    "VALIDATED_BY_VO, validation, 200 VALIDATED,       409,                 403, 403, 403, 404, 404",
    "VALIDATED,       validation, 409,                 409,                 403, 403, 403, 404, 404",
    "REJECTED,        validation, 409,                 409,                 403, 403, 403, 404, 404",
    "ON_HOLD,         validation, 409,                 409,                 403, 403, 403, 404, 404",
    "CLOSED,          validation, 409,                 409,                 403, 403, 403, 404, 404",
    "PENDING,         rejection,  200 REJECTED,        200 REJECTED,        403, 403, 403, 404, 404",
    "VALIDATED_BY_HO, rejection,  200 REJECTED,        200 REJECTED,        403, 403, 403, 404, 404",
    "VALIDATED_BY_VO, rejection,  200 REJECTED,        200 REJECTED,        403, 403, 403, 404, 404",
    // M7: only by deleting the exchange
    "VALIDATED,       rejection,  409,                 409,                 403, 403, 403, 404, 404",
    "REJECTED,        rejection,  409,                 409,                 403, 403, 403, 404, 404",
    "ON_HOLD,         rejection,  409,                 409,                 403, 403, 403, 404, 404",
    "CLOSED,          rejection,  409,                 409,                 403, 403, 403, 404, 404",
    "PENDING,         unblocking, 403,                 403,                 403, 403, 409, 404, 404",
    "VALIDATED_BY_HO, unblocking, 403,                 403,                 403, 403, 409, 404, 404",
    "VALIDATED_BY_VO, unblocking, 403,                 403,                 403, 403, 409, 404, 404",
    "VALIDATED,       unblocking, 403,                 403,                 403, 403, 409, 404, 404",
    "REJECTED,        unblocking, 403,                 403,                 403, 403, 200 REJECTED, 404, 404",
    "ON_HOLD,         unblocking, 403,                 403,                 403, 403, 409, 404, 404",
    "CLOSED,          unblocking, 403,                 403,                 403, 403, 409, 404, 404",
  })
  void isAnsweredAsWritten(
      MatchStatus state,
      String action,
      String ho,
      String vo,
      String hop,
      String vop,
      String so,
      String ec,
      String other) {
    String[] expected = {ho, vo, hop, vop, so, ec, other};
    int next = 0;
    for (var person : PEOPLE.entrySet()) {
      arrange(state);
      long version = Long.parseLong(column("version"));
      TestClient.Answer answer =
          person
              .getValue()
              .post(
                  "/api/matches/" + match + "/" + action,
                  action.equals("rejection")
                      ? new JsonObject().put("reason", "We have found another date.")
                      : null);
      String[] said = expected[next++].split(" ");
      String what = person.getKey() + ": " + answer.text();
      assertThat(answer.status()).as(what).isEqualTo(Integer.parseInt(said[0]));
      boolean done = said.length > 1;
      assertThat(column("status")).as(what).isEqualTo(done ? said[1] : state.name());
      assertThat(Long.parseLong(column("version"))).isEqualTo(done ? version + 1 : version);
      if (answer.status() == 409) {
        assertThat(answer.json().getString("detail")).isNotBlank();
      }
    }
  }

  /** M1, with its guards; nobody but the two begins a match (domain 8.8). */
  @Test
  void onlyTheTwoBeginAndItIsKnownWhoDid() {
    int next = 0;
    int[] expected = {201, 201, 404, 404, 404, 404, 404};
    for (var person : PEOPLE.entrySet()) {
      arrange(MatchStatus.CLOSED);
      boolean hosts = person.getKey().equals("anna.host");
      TestClient.Answer answer =
          person
              .getValue()
              .post(
                  "/api/matches",
                  new JsonObject()
                      .put("profileId", hosts ? host : visitor)
                      .put("counterpartId", hosts ? visitor : host)
                      .put("mode", "PHYSICAL")
                      .put("message", "Good morning!\nShall we?"));
      assertThat(answer.status()).as(person.getKey()).isEqualTo(expected[next++]);
      if (answer.status() == 201) {
        JsonObject begun = answer.json();
        assertThat(begun.getString("status")).isEqualTo("PENDING");
        assertThat(begun.getJsonArray("allowedActions"))
            .isEqualTo(new JsonArray().add("validate").add("reject"));
        assertThat(
                TestDatabase.value(
                    SERVER.database(),
                    "select initiator_relation from match where id = '%s'"
                        .formatted(begun.getString("id"))))
            .isEqualTo(hosts ? "HO" : "VO");
        assertThat(
                TestDatabase.value(
                    SERVER.database(),
                    "select string_agg(coalesce(text, status), '; ' order by seq) from conversation_event where conversation_id = '%s'"
                        .formatted(begun.getString("id"))))
            .isEqualTo("PENDING; Good morning!\nShall we?");
        forget(begun.getString("id"));
      }
    }
  }

  private static void forget(String begun) {
    TestDatabase.execute(SERVER.database(), "delete from match where id = '%s'".formatted(begun));
  }

  @Test
  void aModeThatOneOfThemDoesNotOfferIsRefused() {
    arrange(MatchStatus.CLOSED);
    TestDatabase.execute(
        SERVER.database(),
        "update profile set modes = '{PHYSICAL}' where id = '%s'".formatted(host));
    TestClient.Answer answer =
        PEOPLE
            .get("freya.visitor")
            .post(
                "/api/matches",
                new JsonObject()
                    .put("profileId", visitor)
                    .put("counterpartId", host)
                    .put("mode", "VIRTUAL"));
    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.json().getString("detail")).startsWith("Choose physical or virtual");
    TestDatabase.execute(
        SERVER.database(),
        "update profile set modes = '{PHYSICAL,VIRTUAL}' where id = '%s'".formatted(host));
  }

  /** M0: proposed to Freya by her Partnership or the Support Office; Anna learns nothing. */
  @Test
  void aProposalIsBetweenItsHolderAndWhoLooksAfterThem() {
    int next = 0;
    // Freya may not propose to herself, readers of her profile neither; Clara cannot see it at all
    int[] expected = {403, 403, 403, 201, 201, 403, 404};
    for (var person : PEOPLE.entrySet()) {
      arrange(MatchStatus.CLOSED);
      TestDatabase.execute(SERVER.database(), "delete from match_proposal");
      TestClient.Answer answer = propose(person.getValue());
      assertThat(answer.status()).as(person.getKey() + answer.text()).isEqualTo(expected[next++]);
      if (answer.status() == 201) {
        String proposal = answer.json().getString("id");
        assertThat(seesProposal("freya.visitor", proposal)).isTrue();
        assertThat(seesProposal("eleni.weave", proposal)).isTrue();
        assertThat(seesProposal("petra.office", proposal)).isTrue();
        assertThat(seesProposal("anna.host", proposal)).isFalse();
        assertThat(seesProposal("ines.waterline", proposal)).isFalse();
        accepted(proposal, person.getKey().equals("petra.office") ? "SUPPORT_OFFICE" : "VOP");
      }
    }
  }

  private static TestClient.Answer propose(TestClient person) {
    return person.post(
        "/api/match-proposals",
        new JsonObject()
            .put("to", visitor)
            .put("counterpartId", host)
            .put("mode", "PHYSICAL")
            .put("text", "They have the plant you are looking for."));
  }

  private static boolean seesProposal(String login, String proposal) {
    return PEOPLE.get(login).get("/api/match-proposals").json().getJsonArray("proposals").stream()
        .anyMatch(p -> proposal.equals(((JsonObject) p).getString("id")));
  }

  private static void accepted(String proposal, String initiator) {
    String path = "/api/match-proposals/" + proposal + "/acceptance";
    for (String login : new String[] {"eleni.weave", "petra.office"}) {
      assertThat(PEOPLE.get(login).post(path, null).status()).isEqualTo(403);
    }
    assertThat(PEOPLE.get("anna.host").post(path, null).status()).isEqualTo(404);
    TestClient.Answer begun = PEOPLE.get("freya.visitor").post(path, null);
    assertThat(begun.status()).as(begun.text()).isEqualTo(201);
    String id = begun.json().getString("id");
    assertThat(
            TestDatabase.value(
                SERVER.database(),
                "select initiator_relation from match where id = '%s'".formatted(id)))
        .isEqualTo(initiator);
    assertThat(PEOPLE.get("anna.host").get("/api/matches/" + id).status()).isEqualTo(200);
    assertThat(PEOPLE.get("freya.visitor").post(path, null).json().getString("detail"))
        .startsWith("This proposal was accepted already");
    TestDatabase.execute(SERVER.database(), "delete from match_proposal");
    forget(id);
  }

  @Test
  void aDeclinedProposalLeavesNoTraceOnTheOtherSide() {
    arrange(MatchStatus.CLOSED);
    TestDatabase.execute(SERVER.database(), "delete from match_proposal");
    String proposal = propose(PEOPLE.get("petra.office")).json().getString("id");
    assertThat(propose(PEOPLE.get("eleni.weave")).json().getString("detail"))
        .startsWith("This match is proposed already");
    TestClient.Answer declined =
        PEOPLE.get("freya.visitor").post("/api/match-proposals/" + proposal + "/refusal", null);
    assertThat(declined.json().getString("status")).isEqualTo("DECLINED");
    assertThat(seesProposal("anna.host", proposal)).isFalse();
    assertThat(column("status")).isEqualTo("CLOSED");
    arrange(MatchStatus.PENDING);
    assertThat(propose(PEOPLE.get("petra.office")).json().getString("detail"))
        .startsWith("There is a match between these two");
  }
}
