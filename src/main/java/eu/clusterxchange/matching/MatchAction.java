package eu.clusterxchange.matching;

/** What happens to a match. */
public enum MatchAction {
  INITIATE,
  VALIDATE,
  REJECT,
  HOLD
}
