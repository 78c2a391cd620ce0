package eu.clusterxchange.matching;

import eu.clusterxchange.profiles.ProfileSummary;

/** A proposed match as one person sees it, with the two profiles. */
record ProposalSummary(
    Proposal proposal, ProposalRelation relation, ProfileSummary to, ProfileSummary counterpart) {}
