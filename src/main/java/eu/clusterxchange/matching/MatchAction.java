package eu.clusterxchange.matching;

/** What happens to a match. */
public enum MatchAction {
  INITIATE,
  VALIDATE,
  REJECT,
  /** It waits, because a profile left the catalogue or the visitor is engaged. */
  HOLD,
  /** It goes on from the beginning, once nothing stands against it any more. */
  RESUME,
  /** It ends, because a profile is gone. */
  CLOSE,
  /** The two of a rejected match may begin anew. */
  UNBLOCK
}
