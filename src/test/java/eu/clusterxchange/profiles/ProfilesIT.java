package eu.clusterxchange.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import eu.clusterxchange.testing.ProfileCopy;
import eu.clusterxchange.testing.TestClient;
import eu.clusterxchange.testing.TestServer;
import eu.clusterxchange.testing.TestSocket;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Profiles as a client of the API makes them. */
class ProfilesIT {
  @RegisterExtension static final TestServer SERVER = TestServer.demo();

  private static TestClient gita;
  private static TestClient ines;
  private static TestClient petra;

  @BeforeAll
  static void people() {
    gita = SERVER.signedIn("gita.beginner");
    ines = SERVER.signedIn("ines.waterline");
    petra = SERVER.signedIn("petra.office");
  }

  /** From nothing to the catalogue; every screen of the Partnership is told at each step. */
  @Test
  void aProfileIsBegunFilledInSubmittedAndPublished() {
    JsonObject draft = begun(begin(gita, "From nothing", "SCALEUP", "LV", "VO"));
    assertThat(draft.getJsonArray("allowedActions")).containsExactly("edit", "submit", "delete");
    assertThat(gita.post(path(draft, "/submission"), null).json().getJsonArray("errors"))
        .hasSize(draft.getJsonArray("missing").size())
        .allSatisfy(error -> assertThat(((JsonObject) error).getInteger("step")).isBetween(1, 5));

    JsonObject filled = edit(gita, draft, filledIn()).json();
    assertThat(filled.getJsonArray("missing")).isEmpty();
    String id = draft.getString("id");
    try (TestSocket bell = ines.live()) {
      bell.listen("account." + ines.account().getString("id"));
      JsonObject submitted = gita.post(path(draft, "/submission"), null).json();
      assertThat(submitted.getString("status")).isEqualTo("REVIEW");
      assertThat(submitted.getString("assignmentReason")).startsWith("WATERLINE suits you best");
      bell.event("changed", event -> id.equals(event.getJsonObject("object").getString("id")));
    }
    assertThat(submissions(ines)).contains(id);
    assertThat(submissions(petra)).contains(id);
    assertThat(submissions(SERVER.signedIn("eleni.weave"))).doesNotContain(id);
    assertThat(submissions(gita)).isEmpty();

    JsonObject returned =
        ines.post(path(draft, "/return"), new JsonObject().put("reason", "Which labs do you have?"))
            .json();
    assertThat(returned.getString("status")).isEqualTo("DRAFT");
    assertThat(gita.get(path(draft, "")).json().getString("returnReason"))
        .isEqualTo("Which labs do you have?");
    assertThat(gita.post(path(draft, "/submission"), null).status()).isEqualTo(200);
    JsonObject published = ines.post(path(draft, "/publication"), null).json();
    assertThat(published.getString("status")).isEqualTo("PUBLISHED");
    assertThat(gita.get(path(draft, "")).json().getJsonArray("allowedActions"))
        .containsExactly("find-match", "delete");
  }

  @ParameterizedTest
  @CsvSource({
    "SME, GB, VO, /country, Organisations of this country cannot take part",
    "SME, XX, VO, /country, Organisations of this country cannot take part",
    "LARGE, AT, VO, /organisationType, 'Training providers, large companies and public authorities can host'",
    "TRAINING, AT, VO, /organisationType, 'Training providers, large companies and public authorities can host'",
    "GUILD, AT, VO, /organisationType, This is not one of the possible values.",
    "SME, AT, EO, /sides/0, This is not one of the possible values.",
  })
  void whatCannotBeBegunIsNamedAtItsField(
      String type, String country, String side, String pointer, String detail) {
    TestClient.Answer answer = begin(gita, "Never begun", type, country, side);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().getJsonArray("errors"))
        .anySatisfy(
            error -> {
              assertThat(((JsonObject) error).getString("pointer")).isEqualTo(pointer);
              assertThat(((JsonObject) error).getString("detail")).startsWith(detail);
            });
    assertThat(organisations(gita)).doesNotContain("Never begun");
  }

  /** Nothing half done: one side is possible, the other is not. */
  @Test
  void bothAreBegunOrNone() {
    TestClient.Answer answer =
        gita.post("/api/profiles", asked("Half done", "PUBLIC", "AT").put("sides", both()));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(organisations(gita)).doesNotContain("Half done");
  }

  @Test
  void aSecondProfileOfAKindIsRefusedWhoeverBeginsIt() {
    JsonObject first = begun(begin(gita, "Only once", "NETWORK", "LV", "HO"));
    for (TestClient who : List.of(gita, SERVER.signedIn("clara.visitor"))) {
      TestClient.Answer second = begin(who, "ONLY, once!", "NETWORK", "LV", "HO");
      assertThat(second.status()).isEqualTo(409);
      assertThat(second.json().getString("detail"))
          .isEqualTo("A profile of this type for this organisation already exists");
    }
    assertThat(gita.delete(path(first, "")).status()).isEqualTo(204);
    assertThat(begin(gita, "Only once", "NETWORK", "LV", "HO").status()).isEqualTo(201);
  }

  @Test
  void whatIsWrongIsNamedAndNothingOfTheRequestIsKept() {
    JsonObject draft = begun(begin(gita, "Kept whole", "NETWORK", "LV", "HO"));
    var wrong =
        new JsonObject()
            .put("city", "Riga")
            .put("availableFrom", "2027-03-10")
            .put("availableTo", "2027-03-01")
            .put("offers", new JsonArray().add("NOTHING"))
            .put("partnershipId", "00000000-0000-4000-8000-000000000000");
    TestClient.Answer answer = edit(gita, draft, wrong);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().getJsonArray("errors"))
        .extracting(error -> ((JsonObject) error).getString("pointer"))
        .containsExactlyInAnyOrder("/availableTo", "/offers");
    var unknown = new JsonObject().put("partnershipId", wrong.getString("partnershipId"));
    assertThat(edit(gita, draft, unknown).json().getString("detail"))
        .isEqualTo("This Partnership takes no profiles. Please choose one of the list.");
    JsonObject after = gita.get(path(draft, "")).json();
    assertThat(after.getInteger("version")).isEqualTo(1);
    assertThat(after.containsKey("city")).isFalse();
  }

  @Test
  void fieldsThatAreNotWrittenByPeopleAreRefused() {
    JsonObject draft = begun(begin(gita, "Not by hand", "NETWORK", "LV", "HO"));
    for (String field : List.of("isPartner", "status", "side", "twinId", "returnReason", "id")) {
      assertThat(edit(gita, draft, new JsonObject().put(field, "x")).status())
          .as(field)
          .isEqualTo(422);
    }
  }

  /** Steps 1 and 2 are shared when asked for; the others are each profile's own. */
  @Test
  void whatTwinsShareIsCopiedOnRequest() {
    JsonArray twins =
        gita.post("/api/profiles", asked("Twin town", "NETWORK", "LV").put("sides", both()))
            .json()
            .getJsonArray("profiles");
    JsonObject visiting = twins.getJsonObject(0);
    JsonObject hosting = twins.getJsonObject(1);
    assertThat(visiting.getString("side") + hosting.getString("side")).isEqualTo("VOHO");
    assertThat(visiting.getString("twinId")).isEqualTo(hosting.getString("id"));
    assertThat(hosting.getString("twinId")).isEqualTo(visiting.getString("id"));
    var said =
        new JsonObject()
            .put("city", "Jelgava")
            .put("firstName", "Gita")
            .put("registrationNumber", "LV 77")
            .put("motivation", "To travel.")
            .put("alsoTwin", true);
    assertThat(edit(gita, visiting, said).status()).isEqualTo(200);
    JsonObject twin = gita.get(path(hosting, "")).json();
    assertThat(twin.getString("city")).isEqualTo("Jelgava");
    assertThat(twin.getString("firstName")).isEqualTo("Gita");
    assertThat(twin.getString("registrationNumber")).isEqualTo("LV 77");
    assertThat(twin.containsKey("motivation")).isFalse();
    assertThat(gita.delete(path(visiting, "")).status()).isEqualTo(204);
    assertThat(gita.get(path(hosting, "")).json().containsKey("twinId")).isFalse();
  }

  @Test
  void strangersReadOnlyWhatIsPublic() {
    var profile = ProfileCopy.of(SERVER.database(), "owen.visitor", "PUBLISHED");
    JsonObject seen = SERVER.signedIn("anna.host").get("/api/profiles/" + profile.id()).json();
    assertThat(seen.getString("motivation")).isNotBlank();
    assertThat(seen.getBoolean("holder")).isFalse();
    assertThat(seen.getJsonArray("allowedActions")).isEmpty();
    List<String> hidden =
        List.of(
            "registrationNumber",
            "phone",
            "nationality",
            "residenceCountry",
            "stay183Days",
            "residencePermit",
            "businessIntention",
            "consent",
            "declaration",
            "returnReason",
            "assignmentReason",
            "automaticAssignment",
            "submittedAt",
            "missing");
    assertThat(seen.fieldNames()).doesNotContainAnyElementsOf(hidden);
    assertThat(petra.get("/api/profiles/" + profile.id()).json().getString("nationality"))
        .isEqualTo("NG");
  }

  @Test
  void reasonsAreGiven() {
    var profile = ProfileCopy.of(SERVER.database(), "anna.host", "REVIEW");
    for (String reason : List.of("", "too short", " ".repeat(20), "x".repeat(1001))) {
      assertThat(
              ines.post(
                      "/api/profiles/" + profile.id() + "/return",
                      new JsonObject().put("reason", reason))
                  .status())
          .isEqualTo(422);
    }
    assertThat(profile.value("status")).isEqualTo("REVIEW");
  }

  private static JsonObject filledIn() {
    return new JsonObject()
        .put("city", "Riga")
        .put("sector", "36")
        .put("cluster", "Latvian Water Cluster")
        .put("description", "A laboratory for pipes.")
        .put("firstName", "Gita")
        .put("lastName", "Ozoliņa")
        .put("representativeFunction", "Engineer")
        .put("residenceCountry", "LV")
        .put("nationality", "LV")
        .put("languages", new JsonArray().add("lv"))
        .put("motivation", "To compare how pipes age.")
        .put("offers", new JsonArray().add("PROTOTYPING"))
        .put("needs", new JsonArray().add("MAINTENANCE"))
        .put("modes", new JsonArray().add("PHYSICAL"))
        .put("exchangeTypes", new JsonArray().add("RDI"))
        .put("availableFrom", "2030-03-01")
        .put("availableTo", "2030-06-30")
        .put("plannedDays", 5)
        .put("automaticAssignment", true)
        .put("consent", true)
        .put("declaration", true);
  }

  private static TestClient.Answer begin(
      TestClient who, String organisation, String type, String country, String side) {
    return who.post(
        "/api/profiles",
        asked(organisation, type, country).put("sides", new JsonArray().add(side)));
  }

  private static JsonObject asked(String organisation, String type, String country) {
    return new JsonObject()
        .put("organisation", organisation)
        .put("organisationType", type)
        .put("country", country);
  }

  private static JsonArray both() {
    return new JsonArray().add("HO").add("VO");
  }

  private static JsonObject begun(TestClient.Answer answer) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.json().getJsonArray("profiles").getJsonObject(0);
  }

  private static TestClient.Answer edit(TestClient who, JsonObject seen, JsonObject fields) {
    return who.send(
        "PATCH", path(seen, ""), fields.copy().put("version", seen.getLong("version")).encode());
  }

  private static String path(JsonObject profile, String further) {
    return "/api/profiles/" + profile.getString("id") + further;
  }

  private static List<String> submissions(TestClient who) {
    return who.get("/api/submissions").json().getJsonArray("submissions").stream()
        .map(one -> ((JsonObject) one).getJsonObject("profile").getString("id"))
        .toList();
  }

  private static List<String> organisations(TestClient who) {
    return who.get("/api/profiles").json().getJsonArray("profiles").stream()
        .map(one -> ((JsonObject) one).getString("organisation"))
        .toList();
  }
}
