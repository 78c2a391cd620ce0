package eu.clusterxchange.matching;

import eu.clusterxchange.profiles.ProfileSummary;

/**
 * What decides whether two profiles may have an exchange of a mode.
 *
 * @param visitorEngaged the visitor has an exchange of that mode, live or completed
 */
record PairFacts(
    boolean oppositeSides,
    boolean bothPublished,
    boolean samePerson,
    boolean sameOrganisation,
    boolean sameCountry,
    boolean visitorEngaged) {

  static PairFacts of(ProfileSummary visitor, ProfileSummary host, boolean visitorEngaged) {
    return new PairFacts(
        visitor.side() != host.side(),
        visitor.published() && host.published(),
        visitor.holder().equals(host.holder()),
        visitor.organisationKey().equals(host.organisationKey()),
        visitor.countryCode().equals(host.countryCode()),
        visitorEngaged);
  }
}
