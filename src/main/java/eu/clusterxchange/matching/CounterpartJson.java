package eu.clusterxchange.matching;

import eu.clusterxchange.matching.score.Term;
import eu.clusterxchange.platform.http.Refusals;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** The {@code Counterpart} of the contract. */
final class CounterpartJson {
  private final ScoreReasons reasons;
  private final Refusals refusals;

  CounterpartJson(ScoreReasons reasons, Refusals refusals) {
    this.reasons = reasons;
    this.refusals = refusals;
  }

  /** With the short form of the profile, as a card shows it. */
  JsonObject card(Counterpart counterpart) {
    return of(counterpart, counterpart.summary().toJson());
  }

  JsonObject of(Counterpart counterpart, JsonObject profile) {
    var json =
        new JsonObject()
            .put("profile", profile)
            .put("score", counterpart.ranked().score())
            .put("terms", terms(counterpart))
            .put("modes", new JsonArray(counterpart.modes().stream().map(Mode::name).toList()));
    counterpart.taken().ifPresent(taken -> json.put("matchId", taken.match().toString()));
    counterpart.obstacle().ifPresent(refusal -> json.put("obstacle", refusals.text(refusal)));
    return json;
  }

  private JsonArray terms(Counterpart counterpart) {
    var terms = new JsonArray();
    for (Term term : Term.values()) {
      ScoreReasons.Reason reason = reasons.of(term, counterpart);
      terms.add(
          new JsonObject()
              .put("term", term.name())
              .put("points", points(term, counterpart))
              .put("outOf", term.weight())
              .put("text", reason.text())
              .put("favourable", reason.favourable()));
    }
    return terms;
  }

  private static double points(Term term, Counterpart counterpart) {
    return term.points(
            counterpart.own().wishes(), counterpart.ranked().entry().wishes(), counterpart.today())
        .tenths();
  }
}
