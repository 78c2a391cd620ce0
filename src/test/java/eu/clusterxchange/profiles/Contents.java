package eu.clusterxchange.profiles;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.util.UUID;

/** Something to say in a profile. */
final class Contents {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  private Contents() {}

  /** A cluster's profile in which nothing is missing, on either side. */
  static ProfileContent complete() {
    return ProfileContentJson.of(
        new JsonObject()
            .put("organisation", "TEC")
            .put("organisationType", "CLUSTER")
            .put("country", "AT")
            .put("city", "Graz")
            .put("sector", "62")
            .put("ecosystems", new JsonArray().add("DIGITAL"))
            .put("description", "What we do.")
            .put("firstName", "Some")
            .put("lastName", "Body")
            .put("representativeFunction", "Director")
            .put("residenceCountry", "AT")
            .put("nationality", "AT")
            .put("languages", new JsonArray().add("de"))
            .put("motivation", "To learn.")
            .put("offers", new JsonArray().add("PITCHING"))
            .put("needs", new JsonArray().add("EXPORT"))
            .put("capacity", 2)
            .put("modes", new JsonArray().add("VIRTUAL"))
            .put("exchangeTypes", new JsonArray().add("RDI"))
            .put("availableFrom", "2026-11-23")
            .put("availableTo", "2026-12-18")
            .put("plannedDays", 5)
            .put("partnershipId", new UUID(1, 1).toString())
            .put("consent", true)
            .put("declaration", true));
  }

  static ProfileContent with(String field, Object value) {
    return with(complete(), new JsonObject().put(field, value));
  }

  static ProfileContent with(ProfileContent content, JsonObject members) {
    return ProfileContentJson.with(content, members);
  }
}
