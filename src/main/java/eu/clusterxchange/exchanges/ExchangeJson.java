package eu.clusterxchange.exchanges;

import eu.clusterxchange.commitments.CommitmentVersion;
import eu.clusterxchange.platform.text.Messages;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

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
    exchange.frozen().ifPresent(version -> put(json, version));
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

  /** The days it is about are known while a version is valid. */
  private static void put(JsonObject json, CommitmentVersion version) {
    if (version.superseded() == null) {
      json.put(
              "frozen",
              new JsonObject()
                  .put("version", version.version())
                  .put("at", version.frozenAt().toString())
                  .put("by", version.frozenBy()))
          .put("plannedStart", version.plannedStart().toString())
          .put("plannedEnd", version.plannedEnd().toString());
    } else {
      json.put(
          "sentBack",
          new JsonObject()
              .put("version", version.version())
              .put("at", version.superseded().at().toString())
              .put("by", version.superseded().by())
              .put("reason", version.superseded().reason()));
    }
  }

  private JsonObject actions(JsonObject json, ExchangeSummary exchange) {
    var allowed = new JsonArray();
    var refused = new JsonArray();
    for (ExchangeSummary.Offer offer : exchange.offers()) {
      if (offer.refusal().isEmpty()) {
        allowed.add(offer.action());
      } else {
        refused.add(
            new JsonObject()
                .put("action", offer.action())
                .put("reason", messages.text(offer.refusal().get().key())));
      }
    }
    return json.put("allowedActions", allowed).put("refusedActions", refused);
  }
}
