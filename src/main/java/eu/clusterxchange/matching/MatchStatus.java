package eu.clusterxchange.matching;

/** The states of a match (domain 2.2). */
public enum MatchStatus {
  /** Initiated; no side has validated. */
  PENDING,
  VALIDATED_BY_HO,
  VALIDATED_BY_VO,
  /** Both sides validated; the exchange exists. */
  VALIDATED,
  /** Turned down with a reason; the pair stays apart until the Support Office lets it try again. */
  REJECTED,
  /** Waits: the visitor has an exchange of this mode, or a profile is not published. */
  ON_HOLD,
  /** Ended by itself. */
  CLOSED
}
