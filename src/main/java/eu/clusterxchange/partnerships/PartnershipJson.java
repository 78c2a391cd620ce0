package eu.clusterxchange.partnerships;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** The {@code Partnership} of the contract. */
final class PartnershipJson {
  private PartnershipJson() {}

  static JsonObject of(Partnership partnership) {
    var json =
        new JsonObject()
            .put("id", partnership.id().toString())
            .put("acronym", partnership.acronym())
            .put("name", partnership.name())
            .put("sectors", new JsonArray(partnership.sectors()))
            .put("ecosystems", new JsonArray(partnership.ecosystems()))
            .put("countries", new JsonArray(partnership.countries()));
    JsonObject contact = contact(partnership.contact());
    return contact.isEmpty() ? json : json.put("contact", contact);
  }

  private static JsonObject contact(PartnershipContact contact) {
    var json = new JsonObject();
    put(json, "name", contact.name());
    put(json, "email", contact.email());
    put(json, "website", contact.website());
    return json;
  }

  private static void put(JsonObject json, String name, String value) {
    if (value != null) {
      json.put(name, value);
    }
  }
}
