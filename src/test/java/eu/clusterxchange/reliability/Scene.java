package eu.clusterxchange.reliability;

import eu.clusterxchange.testing.TestClient;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/**
 * Where the people of the demo data meet: Bruno, Clara and the staff of their Partnership.
 *
 * @param match its conversation has the same id
 * @param commitment edited by all four together
 */
record Scene(String match, String commitment) {
  /** A long text that the demo data leaves empty. */
  static final String FIELD = "followUp";

  /** Reads it with the client of Clara, who has no other exchange. */
  static Scene of(TestClient clara) {
    JsonArray exchanges = clara.get("/api/exchanges").json().getJsonArray("exchanges");
    JsonObject exchange = exchanges.getJsonObject(0);
    return new Scene(exchange.getString("matchId"), exchange.getString("commitmentId"));
  }
}
