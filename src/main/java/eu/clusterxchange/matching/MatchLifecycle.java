package eu.clusterxchange.matching;

import static eu.clusterxchange.matching.MatchAction.CLOSE;
import static eu.clusterxchange.matching.MatchAction.HOLD;
import static eu.clusterxchange.matching.MatchAction.REJECT;
import static eu.clusterxchange.matching.MatchAction.RESUME;
import static eu.clusterxchange.matching.MatchAction.UNBLOCK;
import static eu.clusterxchange.matching.MatchAction.VALIDATE;
import static eu.clusterxchange.matching.MatchRelation.HO;
import static eu.clusterxchange.matching.MatchRelation.SUPPORT_OFFICE;
import static eu.clusterxchange.matching.MatchRelation.SYSTEM;
import static eu.clusterxchange.matching.MatchRelation.VO;
import static eu.clusterxchange.matching.MatchStatus.CLOSED;
import static eu.clusterxchange.matching.MatchStatus.ON_HOLD;
import static eu.clusterxchange.matching.MatchStatus.PENDING;
import static eu.clusterxchange.matching.MatchStatus.REJECTED;
import static eu.clusterxchange.matching.MatchStatus.VALIDATED;
import static eu.clusterxchange.matching.MatchStatus.VALIDATED_BY_HO;
import static eu.clusterxchange.matching.MatchStatus.VALIDATED_BY_VO;

import eu.clusterxchange.platform.lifecycle.Lifecycle;
import eu.clusterxchange.platform.lifecycle.Transition;
import java.util.List;
import java.util.Set;

/** The lifecycle of a match (domain 2.2; the rows are named as there). */
final class MatchLifecycle {
  private MatchLifecycle() {}

  static final Lifecycle<MatchStatus, MatchAction, MatchRelation> TABLE =
      new Lifecycle<>(
          "match",
          List.of(
              // M3
              row(PENDING, VALIDATE, Set.of(HO), VALIDATED_BY_HO),
              row(PENDING, VALIDATE, Set.of(VO), VALIDATED_BY_VO),
              // M4
              row(VALIDATED_BY_HO, VALIDATE, Set.of(VO), VALIDATED),
              row(VALIDATED_BY_VO, VALIDATE, Set.of(HO), VALIDATED),
              // M5
              row(PENDING, REJECT, Set.of(HO, VO), REJECTED),
              row(VALIDATED_BY_HO, REJECT, Set.of(HO, VO), REJECTED),
              row(VALIDATED_BY_VO, REJECT, Set.of(HO, VO), REJECTED),
              // M4, the other open matches of the visitor; and a profile left the catalogue
              row(PENDING, HOLD, Set.of(SYSTEM), ON_HOLD),
              row(VALIDATED_BY_HO, HOLD, Set.of(SYSTEM), ON_HOLD),
              row(VALIDATED_BY_VO, HOLD, Set.of(SYSTEM), ON_HOLD),
              // a profile came back to the catalogue
              row(ON_HOLD, RESUME, Set.of(SYSTEM), PENDING),
              // a profile is gone
              row(PENDING, CLOSE, Set.of(SYSTEM), CLOSED),
              row(VALIDATED_BY_HO, CLOSE, Set.of(SYSTEM), CLOSED),
              row(VALIDATED_BY_VO, CLOSE, Set.of(SYSTEM), CLOSED),
              row(ON_HOLD, CLOSE, Set.of(SYSTEM), CLOSED),
              // M6
              row(REJECTED, UNBLOCK, Set.of(SUPPORT_OFFICE), REJECTED)));

  private static Transition<MatchStatus, MatchAction, MatchRelation> row(
      MatchStatus from, MatchAction action, Set<MatchRelation> who, MatchStatus to) {
    return new Transition<>(from, action, who, to);
  }
}
