package eu.clusterxchange.profiles;

import eu.clusterxchange.platform.lifecycle.Decision;
import eu.clusterxchange.platform.lifecycle.Refusal;
import java.util.List;

/**
 * A profile and how the reader stands to it.
 *
 * @param relations the closest first, never empty; staff may hold a profile of their own
 *     Partnership
 */
record SeenProfile(Profile profile, List<ProfileRelation> relations) {

  /** What came of an action, and in which relation it was decided. */
  record Answer(ProfileRelation as, Decision<ProfileStatus> decision) {}

  ProfileRelation relation() {
    return relations.get(0);
  }

  boolean concerns() {
    return relation().concerned();
  }

  /** Allowed when any relation allows it; otherwise the answer that leaves the most hope. */
  Answer decide(ProfileAction action) {
    Answer best = null;
    for (ProfileRelation as : relations) {
      var answer = new Answer(as, ProfileLifecycle.TABLE.decide(profile.status(), action, as));
      if (best == null || hope(answer) > hope(best)) {
        best = answer;
      }
    }
    return best;
  }

  private static int hope(Answer answer) {
    if (!(answer.decision() instanceof Decision.Refused<ProfileStatus> refused)) {
      return 2;
    }
    return refused.refusal().kind() == Refusal.Kind.RULE ? 1 : 0;
  }
}
