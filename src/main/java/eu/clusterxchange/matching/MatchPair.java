package eu.clusterxchange.matching;

import eu.clusterxchange.profiles.ProfileSummary;

/** The two profiles of a match, with what the rules ask about them. */
record MatchPair(ProfileSummary visitor, ProfileSummary host, PairFacts facts) {

  ProfileSummary of(MatchRelation side) {
    return side == MatchRelation.HO ? host : visitor;
  }
}
