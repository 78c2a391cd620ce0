package eu.clusterxchange.matching;

import eu.clusterxchange.platform.http.Call;
import eu.clusterxchange.platform.http.Fields;
import eu.clusterxchange.platform.http.Reply;
import eu.clusterxchange.platform.http.Routes;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** Proposed matches over HTTP. */
final class ProposalRoutes implements Routes {
  private static final int LONGEST = 1_000;

  private final ProposalService service;
  private final MatchJson matches;

  ProposalRoutes(ProposalService service, MatchJson matches) {
    this.service = service;
    this.matches = matches;
  }

  @Override
  public void mount(Operations operations) {
    operations
        .on("listMatchProposals", this::list)
        .on("createMatchProposal", this::create)
        .on("acceptMatchProposal", this::accept)
        .on("declineMatchProposal", this::decline);
  }

  private Future<Reply> list(Call call) {
    return service
        .visible(call.actor())
        .map(
            all -> {
              var list = new JsonArray();
              all.forEach(seen -> list.add(ProposalJson.of(seen)));
              return Reply.ok(new JsonObject().put("proposals", list));
            });
  }

  private Future<Reply> create(Call call) {
    var fields = new Fields(call.body());
    return service
        .propose(
            call.actor(),
            fields.id("to"),
            fields.id("counterpartId"),
            Mode.valueOf(call.body().getString("mode")),
            fields.text("text", 1, LONGEST))
        .map(seen -> Reply.created(ProposalJson.of(seen)));
  }

  private Future<Reply> accept(Call call) {
    return service
        .accept(call.actor(), call.id("id"))
        .map(match -> Reply.created(matches.of(match)));
  }

  private Future<Reply> decline(Call call) {
    return service
        .decline(call.actor(), call.id("id"))
        .map(seen -> Reply.ok(ProposalJson.of(seen)));
  }
}
