package eu.clusterxchange.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import eu.clusterxchange.testing.ProfileCopy;
import eu.clusterxchange.testing.TestClient;
import eu.clusterxchange.testing.TestServer;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each transition asked for by everybody, in every state, over HTTP. */
class ProfileTransitionsIT {
  @RegisterExtension static final TestServer SERVER = TestServer.demo();

  private static final List<String> STATES =
      List.of("DRAFT", "REVIEW", "PUBLISHED", "INACCESSIBLE", "DELETED");
  private static final Map<String, String> ROUTES =
      Map.of(
          "edit", "PATCH",
          "submit", "POST /submission",
          "publish", "POST /publication",
          "return", "POST /return",
          "unpublish", "POST /unpublication",
          "recover", "POST /recovery",
          "delete", "DELETE");

  private static TestClient holder;
  private static TestClient staff;
  private static TestClient office;
  private static TestClient reader;
  private static TestClient stranger;

  /** The profile is a visitor's, so that it can be used up. */
  @BeforeAll
  static void people() {
    holder = SERVER.signedIn("freya.visitor");
    staff = SERVER.signedIn("ines.waterline");
    office = SERVER.signedIn("petra.office");
    reader = SERVER.signedIn("bruno.host");
    stranger = SERVER.signedIn("clara.visitor");
  }

  /**
   * By hand, in the order DRAFT REVIEW PUBLISHED INACCESSIBLE DELETED: the state it leads to, or
   * the status.
   */
  @ParameterizedTest
  @CsvSource({
    "edit,      holder,   DRAFT   409     409       404   404",
    "edit,      staff,    403     403     403       403   404",
    "edit,      office,   403     403     403       403   404",
    "edit,      reader,   404     404     403       404   404",
    "edit,      stranger, 404     404     404       404   404",
    "submit,    holder,   REVIEW  409     409       404   404",
    "submit,    staff,    403     403     403       403   404",
    "submit,    office,   403     403     403       403   404",
    "submit,    reader,   404     404     403       404   404",
    "submit,    stranger, 404     404     404       404   404",
    "publish,   holder,   403     403     403       404   404",
    "publish,   staff,    409     PUBLISHED 409     409   404",
    "publish,   office,   409     PUBLISHED 409     409   404",
    "publish,   reader,   404     404     403       404   404",
    "publish,   stranger, 404     404     404       404   404",
    "return,    holder,   403     403     403       404   404",
    "return,    staff,    409     DRAFT   409       409   404",
    "return,    office,   409     DRAFT   409       409   404",
    "return,    reader,   404     404     403       404   404",
    "return,    stranger, 404     404     404       404   404",
    "unpublish, holder,   403     403     403       404   404",
    "unpublish, staff,    409     409     DRAFT     409   404",
    "unpublish, office,   409     409     DRAFT     409   404",
    "unpublish, reader,   404     404     403       404   404",
    "unpublish, stranger, 404     404     404       404   404",
    "recover,   holder,   403     403     403       404   404",
    "recover,   staff,    403     403     403       403   404",
    "recover,   office,   409     409     409       DRAFT 404",
    "recover,   reader,   404     404     403       404   404",
    "recover,   stranger, 404     404     404       404   404",
    "delete,    holder,   DELETED DELETED DELETED   404   404",
    "delete,    staff,    403     403     403       403   404",
    "delete,    office,   DELETED DELETED DELETED   409   404",
    "delete,    reader,   404     404     403       404   404",
    "delete,    stranger, 404     404     404       404   404",
  })
  void isDoneOrRefused(String action, String who, String expected) {
    String came =
        STATES.stream()
            .map(state -> cameOf(action, client(who), state))
            .collect(Collectors.joining(" "));
    assertThat(came).isEqualTo(expected.replaceAll(" +", " "));
  }

  /** The state after it, or the status with which it was refused; then nothing has changed. */
  private static String cameOf(String action, TestClient who, String state) {
    var profile = ProfileCopy.of(SERVER.database(), "freya.visitor", state);
    TestClient.Answer answer = send(who, action, profile.id());
    if (answer.status() / 100 == 2) {
      return profile.value("status");
    }
    assertThat(profile.value("status || version")).isEqualTo(state + 1);
    assertThat(answer.json().getString("detail")).isNotBlank();
    return String.valueOf(answer.status());
  }

  /** What is offered is what is done: the buttons come from the same table. */
  @Test
  void whatIsOfferedIsDone() {
    for (String state : STATES.subList(0, 4)) {
      for (TestClient who : List.of(holder, staff, office, reader)) {
        var profile = ProfileCopy.of(SERVER.database(), "freya.visitor", state);
        TestClient.Answer seen = who.get("/api/profiles/" + profile.id());
        for (String action : ROUTES.keySet()) {
          boolean offered =
              seen.status() == 200 && seen.json().getJsonArray("allowedActions").contains(action);
          profile.renew();
          assertThat(send(who, action, profile.id()).status() / 100 == 2)
              .as("%s offered in %s: %s", action, state, offered)
              .isEqualTo(offered);
        }
      }
    }
  }

  private static TestClient.Answer send(TestClient who, String action, String id) {
    String[] route = ROUTES.get(action).split(" ");
    String path = "/api/profiles/" + id + (route.length > 1 ? route[1] : "");
    return switch (action) {
      case "edit" ->
          who.send("PATCH", path, new JsonObject().put("version", 1).put("city", "Vejle").encode());
      case "return", "unpublish" ->
          who.post(path, new JsonObject().put("reason", "The dates have changed."));
      case "delete" -> who.delete(path);
      default -> who.post(path, null);
    };
  }

  private static TestClient client(String name) {
    return switch (name) {
      case "holder" -> holder;
      case "staff" -> staff;
      case "office" -> office;
      case "reader" -> reader;
      default -> stranger;
    };
  }
}
