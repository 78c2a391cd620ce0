package eu.clusterxchange.profiles;

import static eu.clusterxchange.profiles.ProfileAction.DELETE;
import static eu.clusterxchange.profiles.ProfileAction.EDIT;
import static eu.clusterxchange.profiles.ProfileAction.FIND_MATCH;
import static eu.clusterxchange.profiles.ProfileAction.MAKE_INACCESSIBLE;
import static eu.clusterxchange.profiles.ProfileAction.PUBLISH;
import static eu.clusterxchange.profiles.ProfileAction.PURGE;
import static eu.clusterxchange.profiles.ProfileAction.RECOVER;
import static eu.clusterxchange.profiles.ProfileAction.RETURN;
import static eu.clusterxchange.profiles.ProfileAction.SUBMIT;
import static eu.clusterxchange.profiles.ProfileAction.UNPUBLISH;
import static eu.clusterxchange.profiles.ProfileRelation.HOLDER;
import static eu.clusterxchange.profiles.ProfileRelation.PARTNERSHIP;
import static eu.clusterxchange.profiles.ProfileRelation.SUPPORT_OFFICE;
import static eu.clusterxchange.profiles.ProfileRelation.SYSTEM;
import static eu.clusterxchange.profiles.ProfileStatus.DELETED;
import static eu.clusterxchange.profiles.ProfileStatus.DRAFT;
import static eu.clusterxchange.profiles.ProfileStatus.INACCESSIBLE;
import static eu.clusterxchange.profiles.ProfileStatus.PUBLISHED;
import static eu.clusterxchange.profiles.ProfileStatus.REVIEW;

import eu.clusterxchange.platform.lifecycle.Lifecycle;
import eu.clusterxchange.platform.lifecycle.Transition;
import java.util.List;
import java.util.Set;

/**
 * The lifecycle of a profile (domain 2.1; the rows are named as there). PR1 is how it begins, so it
 * has no row.
 */
final class ProfileLifecycle {
  private ProfileLifecycle() {}

  static final Lifecycle<ProfileStatus, ProfileAction, ProfileRelation> TABLE =
      new Lifecycle<>(
          "profile",
          List.of(
              // PR2
              row(DRAFT, EDIT, Set.of(HOLDER), DRAFT),
              // PR3
              row(DRAFT, SUBMIT, Set.of(HOLDER), REVIEW),
              // PR4
              row(REVIEW, PUBLISH, Set.of(PARTNERSHIP, SUPPORT_OFFICE), PUBLISHED),
              // PR5
              row(REVIEW, RETURN, Set.of(PARTNERSHIP, SUPPORT_OFFICE), DRAFT),
              // PR6
              row(PUBLISHED, UNPUBLISH, Set.of(PARTNERSHIP, SUPPORT_OFFICE), DRAFT),
              // PR7
              row(DRAFT, DELETE, Set.of(HOLDER, SUPPORT_OFFICE), DELETED),
              row(REVIEW, DELETE, Set.of(HOLDER, SUPPORT_OFFICE), DELETED),
              row(PUBLISHED, DELETE, Set.of(HOLDER, SUPPORT_OFFICE), DELETED),
              // PR8
              row(DRAFT, PURGE, Set.of(SYSTEM), DELETED),
              // PR9
              row(PUBLISHED, MAKE_INACCESSIBLE, Set.of(SUPPORT_OFFICE, SYSTEM), INACCESSIBLE),
              // PR10
              row(INACCESSIBLE, RECOVER, Set.of(SUPPORT_OFFICE), DRAFT),
              // no step of the profile: what it is published for
              row(PUBLISHED, FIND_MATCH, Set.of(HOLDER), PUBLISHED)));

  private static Transition<ProfileStatus, ProfileAction, ProfileRelation> row(
      ProfileStatus from, ProfileAction action, Set<ProfileRelation> who, ProfileStatus to) {
    return new Transition<>(from, action, who, to);
  }
}
