package eu.clusterxchange.testing;

import io.vertx.core.json.JsonObject;
import java.util.List;

/** Where the people of the demo data meet. */
public final class Demo {
  private Demo() {}

  /** The id of the match of this person with the organisation. */
  public static String match(TestClient person, String organisation) {
    return matches(person).stream()
        .filter(
            m ->
                organisation.equals(m.getJsonObject("host").getString("organisation"))
                    || organisation.equals(m.getJsonObject("visitor").getString("organisation")))
        .map(m -> m.getString("id"))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no match with " + organisation));
  }

  public static List<JsonObject> matches(TestClient person) {
    return person.get("/api/matches").json().getJsonArray("matches").stream()
        .map(JsonObject.class::cast)
        .toList();
  }

  public static List<JsonObject> exchanges(TestClient person) {
    return person.get("/api/exchanges").json().getJsonArray("exchanges").stream()
        .map(JsonObject.class::cast)
        .toList();
  }

  /** The commitment of Clara and Bruno alone. */
  public static String singleCommitment(TestClient person) {
    return commitment(person, false);
  }

  /** The commitment of Anna's group. */
  public static String groupCommitment(TestClient person) {
    return commitment(person, true);
  }

  private static String commitment(TestClient person, boolean group) {
    return exchanges(person).stream()
        .filter(e -> e.containsKey("group") == group)
        .map(e -> e.getString("commitmentId"))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no such exchange"));
  }
}
