package eu.clusterxchange.profiles;

import eu.clusterxchange.platform.security.Actor;

/**
 * Something that happened to a profile.
 *
 * @param before the profile as it was
 * @param action what was done, in the words of the audit trail
 * @param actor null when a rule did it
 * @param reason what the person gave as reason; null where none is asked
 */
record ProfileEvent(
    Profile before,
    String action,
    ProfileStatus to,
    Actor actor,
    ProfileRelation as,
    String reason) {}
