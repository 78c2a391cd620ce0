package eu.clusterxchange.matching;

import eu.clusterxchange.platform.http.Refusals;
import eu.clusterxchange.platform.lifecycle.Decision;
import eu.clusterxchange.platform.lifecycle.Refusal;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Locale;

/** The {@code Match} of the contract. */
final class MatchJson {
  private static final List<MatchAction> OFFERED =
      List.of(MatchAction.VALIDATE, MatchAction.REJECT, MatchAction.UNBLOCK);

  private final Refusals refusals;

  MatchJson(Refusals refusals) {
    this.refusals = refusals;
  }

  JsonObject of(MatchSummary match) {
    var json =
        new JsonObject()
            .put("id", match.id().toString())
            .put("status", match.status().name())
            .put("mode", match.mode().name())
            .put("relation", match.relation().name())
            .put("host", match.host().toJson())
            .put("visitor", match.visitor().toJson())
            .put("version", match.version());
    if (match.exchangeId() != null) {
      json.put("exchangeId", match.exchangeId().toString());
    }
    if (match.reason() != null) {
      json.put("reason", match.reason());
    }
    return actions(json, match);
  }

  /**
   * What the reader could never do is left out; what a rule stands against is named with the rule.
   */
  private JsonObject actions(JsonObject json, MatchSummary match) {
    var allowed = new JsonArray();
    var refused = new JsonArray();
    for (MatchAction action : OFFERED) {
      String name = action.name().toLowerCase(Locale.ROOT);
      if (!(decision(action, match) instanceof Decision.Refused<MatchStatus> no)) {
        allowed.add(name);
      } else if (no.refusal().kind() == Refusal.Kind.RULE && action != MatchAction.UNBLOCK) {
        refused.add(refused(name, no.refusal()));
      }
    }
    if (match.status() == MatchStatus.REJECTED || match.status() == MatchStatus.CLOSED) {
      refused.add(refused("post", Refusal.rule("match.refused.talk-over")));
    }
    return json.put("allowedActions", allowed).put("refusedActions", refused);
  }

  private static Decision<MatchStatus> decision(MatchAction action, MatchSummary match) {
    if (action == MatchAction.UNBLOCK) {
      return MatchPolicy.unblocking(match.status(), match.relation(), match.blocksPair());
    }
    // While a match is open its visitor is not engaged: the exchange that engages puts it on hold.
    return MatchPolicy.decide(
        match.status(),
        action,
        match.relation(),
        PairFacts.of(match.visitor(), match.host(), false));
  }

  private JsonObject refused(String action, Refusal refusal) {
    return new JsonObject().put("action", action).put("reason", refusals.text(refusal));
  }
}
