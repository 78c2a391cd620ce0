package eu.clusterxchange.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.clusterxchange.testing.Demo;
import eu.clusterxchange.testing.LoopbackPushService.Browser;
import eu.clusterxchange.testing.TestClient;
import eu.clusterxchange.testing.TestDatabase;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From what somebody does to the lock screen of somebody else. */
class PushIT {
  @RegisterExtension static final Delivery DELIVERY = new Delivery();

  @Test
  void thePartnershipHearsOfASubmissionWithNoPageOpen() {
    TestClient emil = DELIVERY.person("emil.visitor");
    JsonObject profile = draft(emil);
    boolean waterline = profile.getJsonObject("partnership").getString("name").contains("Water");
    List<String> staff = List.of("ines.waterline", "tomas.waterline");
    List<String> others = List.of("eleni.weave", "jan.weave");
    List<Browser> told = devices(waterline ? staff : others, "told-");
    List<Browser> silent = devices(waterline ? others : staff, "silent-");

    TestClient.Answer submitted =
        emil.post("/api/profiles/" + profile.getString("id") + "/submission", null);
    assertThat(submitted.status()).as(submitted.text()).isEqualTo(200);

    String organisation = profile.getString("organisation");
    for (Browser browser : told) {
      await().atMost(Delivery.PATIENCE).until(() -> browser.received().size() == 1);
      JsonObject message = browser.received().get(0).message();
      assertThat(message.getString("title")).isEqualTo("Profiles");
      assertThat(message.getString("text")).isEqualTo(organisation + " submitted a profile");
      assertThat(message.getString("link")).isEqualTo("/submissions/" + profile.getString("id"));
      assertThat(browser.received().get(0).headers().get("Topic"))
          .isEqualTo(message.getString("tag"));
      assertThat(browser.faults()).isEmpty();
    }
    DELIVERY.settle();
    assertThat(silent).allSatisfy(browser -> assertThat(browser.asked()).isZero());
    for (String login : waterline ? staff : others) {
      assertThat(DELIVERY.mails(login, organisation)).as("and by mail at once").isNotEmpty();
    }
  }

  /** Takes the only published profile of the person back to a draft. */
  private static JsonObject draft(TestClient person) {
    JsonObject profile =
        person.get("/api/profiles").json().getJsonArray("profiles").getJsonObject(0);
    TestDatabase.execute(
        DELIVERY.server.database(),
        "update profile set status = 'DRAFT', published_at = null where id = '%s'"
            .formatted(profile.getString("id")));
    return profile;
  }

  private static List<Browser> devices(List<String> logins, String prefix) {
    return logins.stream()
        .map(login -> DELIVERY.device(DELIVERY.person(login), prefix + login))
        .toList();
  }

  @Test
  void aReasonThatSomebodyWroteIsNotOnTheLockScreen() {
    TestClient anna = DELIVERY.person("anna.host");
    Browser browser = DELIVERY.device(anna, "lock-screen");
    DELIVERY.rejects(match(anna), "Nordic", "A secret of Freya");
    await().atMost(Delivery.PATIENCE).until(() -> browser.received().size() == 1);
    JsonObject message = browser.received().get(0).message();
    assertThat(message.encode()).doesNotContain("secret").doesNotContain("Freya");
    assertThat(message.getString("text")).isEqualTo("Nordic rejected your match");
    assertThat(message.getString("link")).isEqualTo("/matches/" + match(anna));
  }

  @ParameterizedTest
  @ValueSource(ints = {404, 410})
  void aDeviceThatIsGoneIsForgotten(int status) {
    TestClient anna = DELIVERY.person("anna.host");
    Browser browser = DELIVERY.device(anna, "gone-" + status).answers(status);
    DELIVERY.rejects(match(anna), "Gone", "Nobody reads this.");
    await()
        .atMost(Delivery.PATIENCE)
        .until(() -> DELIVERY.devices(anna).stream().noneMatch(PushIT::isGone));
    DELIVERY.settle();
    assertThat(browser.asked()).isEqualTo(1);
  }

  private static boolean isGone(JsonObject device) {
    return device.getString("endpoint").contains("/gone-");
  }

  /** A redirect is not followed: it could lead anywhere. */
  @ParameterizedTest
  @ValueSource(ints = {429, 503, 307})
  void aServiceThatCannotNowIsAskedAgain(int status) {
    TestClient anna = DELIVERY.person("anna.host");
    Browser elsewhere = DELIVERY.push.browser("elsewhere", "any");
    Browser browser = DELIVERY.device(anna, "busy-" + status).answers(status);
    DELIVERY.rejects(match(anna), "Busy " + status, "Nobody reads this now.");
    await().atMost(Delivery.PATIENCE).until(() -> browser.asked() >= 1);
    browser.answers(201);
    await().atMost(Delivery.PATIENCE).until(() -> browser.received().size() == 1);
    assertThat(elsewhere.asked()).isZero();
    DELIVERY.settle();
  }

  @Test
  void whatWasReadMeanwhileIsNotShown() {
    TestClient clara = DELIVERY.person("clara.visitor");
    Browser busy = DELIVERY.device(clara, "read-meanwhile").answers(503);
    String match = Demo.matches(clara).get(0).getString("id");
    DELIVERY.announce(
        new eu.clusterxchange.platform.outbox.Announcement(
            "match-validated",
            "match",
            java.util.UUID.fromString(match),
            "HO",
            java.util.Map.of("organisation", "House", "counterpart", "Bird")));
    await().atMost(Delivery.PATIENCE).until(() -> busy.asked() >= 1);
    long head = clara.get("/api/notifications").json().getLong("head");
    clara.post("/api/notifications/read", new JsonObject().put("seq", head));
    busy.answers(201);
    DELIVERY.settle();
    assertThat(busy.received()).isEmpty();
  }

  @Test
  void aDeviceWhosePersonSignedOutIsSilent() {
    TestClient dario = DELIVERY.person("dario.visitor");
    TestClient elsewhere = DELIVERY.person("dario.visitor");
    Browser browser = DELIVERY.device(dario, "signed-out");
    Browser kept = DELIVERY.device(elsewhere, "still-in");
    assertThat(dario.delete("/api/sessions/current").status()).isEqualTo(204);
    String match = Demo.matches(elsewhere).get(0).getString("id");
    DELIVERY.announce(
        new eu.clusterxchange.platform.outbox.Announcement(
            "match-validated",
            "match",
            java.util.UUID.fromString(match),
            "HO",
            java.util.Map.of("organisation", "House", "counterpart", "Bird")));
    await().atMost(Delivery.PATIENCE).until(() -> kept.received().size() == 1);
    DELIVERY.settle();
    assertThat(browser.asked()).isZero();
    assertThat(DELIVERY.devices(elsewhere)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "https://intranet.example/x, /endpoint",
    "http://169.254.169.254/latest, /endpoint",
    "http://127.0.0.1:5432/, /endpoint",
    "http://fcm.googleapis.com/x, /endpoint",
    "file:///etc/passwd, /endpoint",
    "not an address, /endpoint",
  })
  void whatIsNoPushServiceIsRefusedAtItsField(String endpoint, String pointer) {
    TestClient bruno = DELIVERY.person("bruno.host");
    JsonObject asked = DELIVERY.push.browser("refused", "").subscription();
    TestClient.Answer answer =
        bruno.post("/api/push-subscriptions", asked.copy().put("endpoint", endpoint));
    assertThat(answer.status()).isEqualTo(422);
    JsonObject fault = answer.json().getJsonArray("errors").getJsonObject(0);
    assertThat(fault.getString("pointer")).isEqualTo(pointer);
    assertThat(fault.getString("detail")).contains("not the address of a push service");
    assertThat(DELIVERY.devices(bruno)).isEmpty();
  }

  @Test
  void keysThatAreNoneAreRefusedAtTheirFields() {
    TestClient bruno = DELIVERY.person("bruno.host");
    JsonObject asked = DELIVERY.push.browser("bad-keys", "").subscription();
    asked.getJsonObject("keys").put("p256dh", "BAAA").put("auth", "***");
    TestClient.Answer answer = bruno.post("/api/push-subscriptions", asked);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().getJsonArray("errors").stream())
        .extracting(fault -> ((JsonObject) fault).getString("pointer"))
        .containsExactly("/keys/p256dh", "/keys/auth");
  }

  @Test
  void twentyDevicesAreEnough() {
    TestClient petra = DELIVERY.person("petra.office");
    for (int i = 0; i < 20; i++) {
      DELIVERY.device(petra, "petra-" + i);
    }
    TestClient.Answer answer =
        petra.post("/api/push-subscriptions", DELIVERY.push.browser("petra-20", "").subscription());
    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.json().getString("detail")).contains("20 devices");
    DELIVERY.device(petra, "petra-19");
    assertThat(DELIVERY.devices(petra)).hasSize(20);
  }

  @Test
  void nobodyRemovesTheDeviceOfSomebodyElse() {
    TestClient jan = DELIVERY.person("jan.weave");
    DELIVERY.device(jan, "jan-own");
    String id =
        DELIVERY.devices(jan).stream()
            .filter(device -> device.getString("endpoint").endsWith("jan-own"))
            .findFirst()
            .orElseThrow()
            .getString("id");
    TestClient bruno = DELIVERY.person("bruno.host");
    assertThat(bruno.delete("/api/push-subscriptions/" + id).status()).isEqualTo(404);
    assertThat(jan.delete("/api/push-subscriptions/" + id).status()).isEqualTo(204);
  }

  /** The match of Anna and Freya. */
  private static String match(TestClient anna) {
    return Demo.match(anna, "Nordic Sensor Lab");
  }
}
