package eu.clusterxchange.exchanges;

import eu.clusterxchange.platform.http.Call;
import eu.clusterxchange.platform.http.Reply;
import eu.clusterxchange.platform.http.Routes;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** Exchanges over HTTP. */
final class ExchangeRoutes implements Routes {
  private final ExchangeAccess access;
  private final ExchangeJson json;

  ExchangeRoutes(ExchangeAccess access, ExchangeJson json) {
    this.access = access;
    this.json = json;
  }

  @Override
  public void mount(Operations operations) {
    operations.on("listExchanges", this::list).on("getExchange", this::get);
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
    return access.summary(call.actor(), call.id("id")).map(exchange -> Reply.ok(json.of(exchange)));
  }
}
