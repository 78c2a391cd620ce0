package eu.clusterxchange.profiles;

import static eu.clusterxchange.profiles.ProfileFields.array;

import io.vertx.core.json.JsonObject;
import java.util.List;

/**
 * Step 3: why, and what for. Null is what is not said.
 *
 * @param facilities of a host
 * @param capacity of a host: visitors at a time
 * @param offers and {@code needs}: codes of skills
 */
public record MotivationStep(
    String motivation,
    String objectives,
    String outcomes,
    String facilities,
    Integer capacity,
    List<String> offers,
    List<String> needs) {

  static MotivationStep of(ProfileFields fields) {
    return new MotivationStep(
        fields.text("motivation"),
        fields.text("objectives"),
        fields.text("outcomes"),
        fields.text("facilities"),
        fields.number("capacity"),
        fields.codes("offers"),
        fields.codes("needs"));
  }

  JsonObject toJson() {
    return new JsonObject()
        .put("motivation", motivation)
        .put("objectives", objectives)
        .put("outcomes", outcomes)
        .put("facilities", facilities)
        .put("capacity", capacity)
        .put("offers", array(offers))
        .put("needs", array(needs));
  }
}
