package eu.clusterxchange.matching;

import eu.clusterxchange.matching.CatalogueService.Page;
import eu.clusterxchange.matching.CatalogueService.Query;
import eu.clusterxchange.platform.http.Call;
import eu.clusterxchange.platform.http.Problem;
import eu.clusterxchange.platform.http.Reply;
import eu.clusterxchange.platform.http.Routes;
import eu.clusterxchange.platform.security.Actor;
import eu.clusterxchange.platform.sql.Database;
import eu.clusterxchange.profiles.ProfileAccess;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.UUID;

/** The catalogue over HTTP. */
final class CatalogueRoutes implements Routes {
  private final CatalogueService service;
  private final Database database;
  private final ProfileAccess profiles;
  private final CatalogueQuery queries;
  private final CounterpartJson json;

  CatalogueRoutes(
      CatalogueService service,
      Database database,
      ProfileAccess profiles,
      CatalogueQuery queries,
      CounterpartJson json) {
    this.service = service;
    this.database = database;
    this.profiles = profiles;
    this.queries = queries;
    this.json = json;
  }

  @Override
  public void mount(Operations operations) {
    operations.on("listCounterparts", this::list).on("getCounterpart", this::get);
  }

  private Future<Reply> list(Call call) {
    Query query = queries.of(call);
    return service
        .page(call.actor(), call.id("id"), query)
        .map(page -> Reply.ok(page(page, query)));
  }

  private JsonObject page(Page page, Query query) {
    var list = new JsonArray();
    page.counterparts().forEach(counterpart -> list.add(json.card(counterpart)));
    var body = new JsonObject().put("counterparts", list).put("total", page.total());
    int next = query.after() + query.limit();
    return next < page.total() ? body.put("next", String.valueOf(next)) : body;
  }

  private Future<Reply> get(Call call) {
    Actor actor = call.actor();
    UUID counterpart = call.id("counterpartId");
    return service
        .one(actor, call.id("id"), counterpart)
        .compose(
            found ->
                database
                    .transaction(tx -> profiles.publicProfile(tx, actor, counterpart))
                    .map(profile -> profile.orElseThrow(() -> Problem.notFound().exception()))
                    .map(profile -> Reply.ok(json.of(found, profile))));
  }
}
