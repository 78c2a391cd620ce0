package eu.clusterxchange.matching;

import eu.clusterxchange.platform.lifecycle.Decision;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Locale;

/** The {@code MatchProposal} of the contract. */
final class ProposalJson {
  private ProposalJson() {}

  static JsonObject of(ProposalSummary seen) {
    Proposal proposal = seen.proposal();
    var allowed = new JsonArray();
    for (ProposalAction action : ProposalAction.values()) {
      if (ProposalLifecycle.TABLE.decide(proposal.status(), action, seen.relation())
          instanceof Decision.Accepted<ProposalStatus>) {
        allowed.add(action.name().toLowerCase(Locale.ROOT));
      }
    }
    var json =
        new JsonObject()
            .put("id", proposal.id().toString())
            .put("status", proposal.status().name())
            .put("mode", proposal.mode().name())
            .put("text", proposal.text())
            .put("to", seen.to().toJson())
            .put("counterpart", seen.counterpart().toJson())
            .put(
                "by",
                new JsonObject()
                    .put("name", proposal.proposerName())
                    .put("role", proposal.proposer().name()))
            .put("at", proposal.createdAt().toString())
            .put("allowedActions", allowed);
    return proposal.match() == null ? json : json.put("matchId", proposal.match().toString());
  }
}
