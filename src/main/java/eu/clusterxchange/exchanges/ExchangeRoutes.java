package eu.clusterxchange.exchanges;

import eu.clusterxchange.commitments.CommitmentCommands.Seen;
import eu.clusterxchange.commitments.CompletenessAccess;
import eu.clusterxchange.platform.http.Call;
import eu.clusterxchange.platform.http.Problem;
import eu.clusterxchange.platform.http.Reply;
import eu.clusterxchange.platform.http.Routes;
import eu.clusterxchange.platform.id.Ids;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.UUID;

/** Exchanges and their groups over HTTP. */
final class ExchangeRoutes implements Routes {
  private final ExchangeAccess access;
  private final ExchangeService service;
  private final CompletenessAccess completeness;
  private final ExchangeJson json;

  ExchangeRoutes(
      ExchangeAccess access,
      ExchangeService service,
      CompletenessAccess completeness,
      ExchangeJson json) {
    this.access = access;
    this.service = service;
    this.completeness = completeness;
    this.json = json;
  }

  @Override
  public void mount(Operations operations) {
    operations
        .on("listExchanges", this::list)
        .on("getExchange", this::get)
        .on("getCommitmentCompleteness", this::completeness)
        .on("markExchangeReady", this::markReady)
        .on("sendExchangeBackToDraft", this::backToDraft)
        .on("createExchangeGroup", this::createGroup)
        .on("addToExchangeGroup", this::add)
        .on("removeFromExchangeGroup", this::remove);
  }

  private Future<Reply> list(Call call) {
    return access
        .visible(call.actor())
        .map(
            exchanges -> {
              var list = new JsonArray();
              exchanges.forEach(exchange -> list.add(json.of(exchange)));
              return Reply.ok(new JsonObject().put("exchanges", list));
            });
  }

  private Future<Reply> get(Call call) {
    return access.summary(call.actor(), call.id("id")).map(this::reply);
  }

  private Future<Reply> completeness(Call call) {
    UUID commitment = call.id("id");
    return access
        .mode(call.actor(), commitment)
        .compose(mode -> completeness.of(commitment, mode))
        .map(Reply::ok);
  }

  private Future<Reply> markReady(Call call) {
    var seen = new Seen(call.body().getLong("epoch"), call.body().getLong("revision"));
    return service.markReady(call.actor(), call.id("id"), seen).map(this::reply);
  }

  private Future<Reply> backToDraft(Call call) {
    return service
        .backToDraft(call.actor(), call.id("id"), call.body().getString("reason"))
        .map(this::reply);
  }

  private Future<Reply> createGroup(Call call) {
    return service
        .createGroup(call.actor(), exchange(call), call.body().getString("name"))
        .map(exchange -> Reply.created(json.of(exchange)));
  }

  private Future<Reply> add(Call call) {
    return service.addToGroup(call.actor(), exchange(call), call.id("id")).map(this::reply);
  }

  private Future<Reply> remove(Call call) {
    return service
        .removeFromGroup(call.actor(), call.id("exchangeId"), call.id("id"))
        .map(this::reply);
  }

  private static UUID exchange(Call call) {
    return Ids.parse(call.body().getString("exchangeId"))
        .orElseThrow(() -> Problem.notFound().exception());
  }

  private Reply reply(ExchangeSummary exchange) {
    return Reply.ok(json.of(exchange));
  }
}
