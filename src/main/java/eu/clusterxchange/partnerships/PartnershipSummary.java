package eu.clusterxchange.partnerships;

import io.vertx.core.json.JsonObject;
import java.util.UUID;

/**
 * What others show of a Partnership.
 *
 * @param generation the programme round it belongs to (domain 8.14)
 */
public record PartnershipSummary(UUID id, String acronym, String name, int generation) {

  /** Acronym and name in one line. */
  public String label() {
    return acronym + " – " + name;
  }

  public JsonObject toJson() {
    return new JsonObject().put("id", id.toString()).put("name", label());
  }
}
