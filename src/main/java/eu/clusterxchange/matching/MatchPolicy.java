package eu.clusterxchange.matching;

import eu.clusterxchange.platform.lifecycle.Decision;
import eu.clusterxchange.platform.lifecycle.Refusal;
import java.util.Optional;

/** The guards of a match beyond its state (domain M1, M4). Pure and total. */
final class MatchPolicy {
  private MatchPolicy() {}

  /** What stands between these two, if anything. */
  static Optional<Refusal> obstacle(PairFacts pair) {
    if (!pair.oppositeSides()) {
      return rule("same-side");
    }
    if (!pair.bothPublished()) {
      return rule("not-published");
    }
    if (pair.sameOrganisation()) {
      return rule("same-organisation");
    }
    if (pair.samePerson()) {
      return rule("same-person");
    }
    if (pair.sameCountry()) {
      return rule("same-country");
    }
    return pair.visitorEngaged() ? rule("visitor-engaged") : Optional.empty();
  }

  /**
   * Only validating is bound to the guards; saying no is always possible while the match is open.
   */
  static Decision<MatchStatus> decide(
      MatchStatus status, MatchAction action, MatchRelation as, PairFacts pair) {
    Decision<MatchStatus> decision = MatchLifecycle.TABLE.decide(status, action, as);
    if (action != MatchAction.VALIDATE || decision instanceof Decision.Refused<MatchStatus>) {
      return decision;
    }
    return obstacle(pair).<Decision<MatchStatus>>map(Decision::refused).orElse(decision);
  }

  /** Only what is rejected, and still keeps the two apart, can be unblocked (M6). */
  static Decision<MatchStatus> unblocking(
      MatchStatus status, MatchRelation as, boolean blocksPair) {
    Decision<MatchStatus> decision = MatchLifecycle.TABLE.decide(status, MatchAction.UNBLOCK, as);
    return decision instanceof Decision.Accepted<MatchStatus> && !blocksPair
        ? Decision.refused(Refusal.rule("match.refused.not-blocked"))
        : decision;
  }

  private static Optional<Refusal> rule(String name) {
    return Optional.of(Refusal.rule("match.refused." + name));
  }
}
