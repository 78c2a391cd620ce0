package eu.clusterxchange.notifications;

import eu.clusterxchange.matching.MatchRelation;

/** Who of those concerned is told. */
enum Audience {
  /** The side that did not do it. */
  COUNTERPART {
    @Override
    boolean includes(MatchRelation by, MatchRelation reader) {
      return by != null && reader == by.counterpart();
    }
  },
  /** Host and visitor. */
  SIDES {
    @Override
    boolean includes(MatchRelation by, MatchRelation reader) {
      return reader == MatchRelation.HO || reader == MatchRelation.VO;
    }
  },
  /** The staff of both Partnerships. */
  PARTNERSHIPS {
    @Override
    boolean includes(MatchRelation by, MatchRelation reader) {
      return reader == MatchRelation.HOP || reader == MatchRelation.VOP;
    }
  };

  /**
   * @param by the side that did it; null when a rule did
   */
  abstract boolean includes(MatchRelation by, MatchRelation reader);
}
