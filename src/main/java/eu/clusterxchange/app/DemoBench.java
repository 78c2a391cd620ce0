package eu.clusterxchange.app;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Locale;

/** Enlarges a demo for measurements. */
final class DemoBench {
  private DemoBench() {}

  /**
   * Further exchanges of one host, each with a visitor of its own, so that many forms can be worked
   * on at once in measurements.
   */
  static JsonObject enlarged(JsonObject script, int more) {
    if (more > 0) {
      script
          .getJsonArray("accounts")
          .add(member("bench.host", "Bench Host", "HO", "FR", "Host of the measured exchanges"));
    }
    for (int i = 1; i <= more; i++) {
      String visitor = String.format(Locale.ROOT, "visitor-%03d", i);
      script
          .getJsonArray("accounts")
          .add(member(visitor, "Visitor " + i, "VO", "AT", "Visitor of a measured exchange"));
      script
          .getJsonArray("matches")
          .add(
              new JsonObject()
                  .put("visitor", visitor)
                  .put("host", "bench.host")
                  .put("mode", "PHYSICAL")
                  .put("by", "host")
                  .put("validate", new JsonArray().add("bench.host").add(visitor)));
    }
    return script;
  }

  private static JsonObject member(
      String login, String name, String side, String country, String about) {
    return new JsonObject()
        .put("login", login)
        .put("name", name)
        .put("role", "USER")
        .put("about", about)
        .put("partnership", "WATERLINE")
        .put(
            "profile",
            new JsonObject()
                .put("side", side)
                .put("organisation", "Organisation of " + name)
                .put("organisationType", "CLUSTER")
                .put("country", country)
                .put("city", "Town")
                .put("sector", "72")
                .put("website", "https://measured.example")
                .put("description", "Takes part in measurements.")
                .put("firstName", name)
                .put("lastName", "of the measurements")
                .put("representativeFunction", "Director")
                .put("residenceCountry", country)
                .put("nationality", country)
                .put("languages", new JsonArray().add("en"))
                .put("motivation", "To be measured.")
                .put("offers", new JsonArray().add("DATA_ANALYSIS"))
                .put("needs", new JsonArray().add("QUALITY_MANAGEMENT"))
                .put("capacity", 500)
                .put("modes", new JsonArray().add("PHYSICAL"))
                .put("exchangeTypes", new JsonArray().add("OTHER"))
                .put("availableFrom", 10)
                .put("availableTo", 300)
                .put("plannedDays", 5));
  }
}
