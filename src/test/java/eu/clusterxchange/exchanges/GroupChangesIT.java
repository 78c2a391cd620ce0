package eu.clusterxchange.exchanges;

import static org.assertj.core.api.Assertions.assertThat;

import eu.clusterxchange.testing.CompleteCommitment;
import eu.clusterxchange.testing.Demo;
import eu.clusterxchange.testing.TestClient;
import eu.clusterxchange.testing.TestServer;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Anna's group over the API, from two members to none and back (domain G5 to G9, G15 to G17). */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class GroupChangesIT {
  @RegisterExtension static final TestServer SERVER = TestServer.demo();

  private final TestClient anna = SERVER.signedIn("anna.host");
  private final TestClient dario = SERVER.signedIn("dario.visitor");
  private final TestClient emil = SERVER.signedIn("emil.visitor");

  @Test
  @Order(1)
  void whoLeavesGoesOnWithACopy() {
    CompleteCommitment.write(anna, exchange(dario));
    JsonObject before = shown(emil);
    String group = before.getJsonObject("group").getString("id");
    TestClient.Answer answer =
        anna.delete("/api/exchange-groups/" + group + "/members/" + exchange(emil));
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    JsonObject alone = shown(emil);
    assertThat(alone.containsKey("group")).isFalse();
    assertThat(alone.getJsonArray("allowedActions")).contains("edit-commitment", "mark-ready");
    assertThat(alone.getString("commitmentId")).isNotEqualTo(before.getString("commitmentId"));
    JsonObject copy = content(emil, alone.getString("commitmentId"));
    assertThat(copy.getJsonArray("agenda")).hasSize(3);
    assertThat(copy.getJsonArray("signatories"))
        .as("host, visitor and their Partnerships sign the copy")
        .hasSize(4);
    assertThat(
            emil.get("/api/commitments/" + before.getString("commitmentId") + "/content").status())
        .as("the group's is no longer theirs")
        .isEqualTo(404);
    assertThat(shown(dario).getJsonObject("group").getJsonArray("members")).hasSize(1);
    assertThat(shown(dario).getJsonArray("allowedActions")).doesNotContain("edit-commitment");
  }

  @Test
  @Order(2)
  void aGroupOfOneIsNotMarkedReady() {
    TestClient.Answer answer = CompleteCommitment.markReady(anna, exchange(dario));
    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.json().getString("detail")).startsWith("A group has at least two visitors");
  }

  @Test
  @Order(3)
  void theLastOneKeepsTheCommitment() {
    JsonObject before = shown(dario);
    String group = before.getJsonObject("group").getString("id");
    assertThat(
            anna.delete("/api/exchange-groups/" + group + "/members/" + exchange(dario)).status())
        .isEqualTo(200);
    JsonObject alone = shown(dario);
    assertThat(alone.containsKey("group")).isFalse();
    assertThat(alone.getString("commitmentId")).isEqualTo(before.getString("commitmentId"));
    assertThat(alone.getJsonArray("allowedActions")).contains("edit-commitment");
  }

  @Test
  @Order(4)
  void aNewGroupIsNamedByTheHost() {
    assertThat(create(dario, "Mine").status()).isEqualTo(403);
    assertThat(create(anna, "   ").status()).isEqualTo(422);
    TestClient.Answer created = create(anna, " Spring in Ghent ");
    assertThat(created.status()).as(created.text()).isEqualTo(201);
    assertThat(created.json().getJsonObject("group").getString("name"))
        .isEqualTo("Spring in Ghent");
    assertThat(create(anna, "Twice").status()).isEqualTo(409);
  }

  @Test
  @Order(5)
  void whoJoinsFollowsTheGroupsCommitmentAndKeepsTheOwnReadable() {
    String own = shown(emil).getString("commitmentId");
    String group = shown(dario).getJsonObject("group").getString("id");
    TestClient.Answer added = add(anna, group, exchange(emil));
    assertThat(added.status()).as(added.text()).isEqualTo(200);
    assertThat(shown(emil).getString("commitmentId"))
        .isEqualTo(shown(dario).getString("commitmentId"));
    JsonObject old = emil.get("/api/commitments/" + own + "/content").json();
    assertThat(old.getBoolean("mayEdit")).isFalse();
    assertThat(old.getString("movedTo")).isEqualTo(shown(dario).getString("commitmentId"));
    assertThat(old.getJsonObject("content").getJsonArray("agenda")).hasSize(3);
  }

  @Test
  @Order(6)
  void groupsOfOthersAreNotKnown() {
    TestClient bruno = SERVER.signedIn("bruno.host");
    String group = shown(dario).getJsonObject("group").getString("id");
    assertThat(add(bruno, group, exchange(bruno)).status()).isEqualTo(404);
    assertThat(
            add(SERVER.signedIn("petra.office"), group, exchange(bruno)).json().getString("detail"))
        .startsWith("A group has one host");
    assertThat(add(anna, group, exchange(bruno)).status()).isEqualTo(404);
    assertThat(
            anna.delete("/api/exchange-groups/" + exchange(dario) + "/members/" + exchange(dario))
                .status())
        .as("this is no group")
        .isEqualTo(404);
  }

  private static String exchange(TestClient person) {
    return Demo.exchanges(person).get(0).getString("id");
  }

  private static JsonObject shown(TestClient person) {
    return Demo.exchanges(person).get(0);
  }

  private static JsonObject content(TestClient person, String commitment) {
    return person
        .get("/api/commitments/" + commitment + "/content")
        .json()
        .getJsonObject("content");
  }

  private TestClient.Answer create(TestClient person, String name) {
    return person.post(
        "/api/exchange-groups",
        new JsonObject().put("exchangeId", exchange(dario)).put("name", name));
  }

  private static TestClient.Answer add(TestClient person, String group, String exchange) {
    return person.post(
        "/api/exchange-groups/" + group + "/members", new JsonObject().put("exchangeId", exchange));
  }
}
