package eu.clusterxchange.exchanges;

import eu.clusterxchange.platform.text.Messages;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Optional;

/** The {@code Exchange} of the contract. */
final class ExchangeJson {
  private final Messages messages;

  ExchangeJson(Messages messages) {
    this.messages = messages;
  }

  JsonObject of(ExchangeSummary exchange) {
    var json =
        new JsonObject()
            .put("id", exchange.id().toString())
            .put("reference", exchange.reference())
            .put("status", exchange.status())
            .put("commitmentId", exchange.commitmentId().toString())
            .put("mode", exchange.mode().name())
            .put("matchId", exchange.matchId().toString())
            .put("relation", exchange.relation().name())
            .put("host", exchange.host().toJson())
            .put("visitor", exchange.visitor().toJson())
            .put("version", exchange.version());
    exchange.group().ifPresent(group -> json.put("group", of(group)));
    return actions(json, exchange);
  }

  private static JsonObject of(ExchangeSummary.Group group) {
    var members = new JsonArray();
    group
        .members()
        .forEach(
            member ->
                members.add(
                    new JsonObject()
                        .put("exchangeId", member.exchangeId().toString())
                        .put("reference", member.reference())
                        .put("visitor", member.visitor().toJson())));
    return new JsonObject()
        .put("id", group.id().toString())
        .put("name", group.name())
        .put("members", members);
  }

  /**
   * Everybody who sees an exchange sees its commitment; the others are told why they only watch.
   */
  private JsonObject actions(JsonObject json, ExchangeSummary exchange) {
    var refused = new JsonArray();
    Optional<String> obstacle = CommitmentRights.obstacle(exchange);
    obstacle.ifPresent(
        key ->
            refused.add(
                new JsonObject()
                    .put("action", "edit-commitment")
                    .put("reason", messages.text(key))));
    return json.put(
            "allowedActions",
            new JsonArray().add(obstacle.isEmpty() ? "edit-commitment" : "watch-commitment"))
        .put("refusedActions", refused);
  }
}
