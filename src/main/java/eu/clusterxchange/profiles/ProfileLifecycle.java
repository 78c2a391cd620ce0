package eu.clusterxchange.profiles;

import eu.clusterxchange.platform.lifecycle.Lifecycle;
import eu.clusterxchange.platform.lifecycle.Transition;
import java.util.List;
import java.util.Set;

/** The lifecycle of a profile (domain 2.1; the rows are named as there). */
final class ProfileLifecycle {
  private ProfileLifecycle() {}

  static final Lifecycle<ProfileStatus, ProfileAction, ProfileRelation> TABLE =
      new Lifecycle<>(
          "profile",
          List.of(
              // PR3
              row(
                  ProfileStatus.DRAFT,
                  ProfileAction.SUBMIT,
                  Set.of(ProfileRelation.HOLDER),
                  ProfileStatus.REVIEW),
              // PR4
              row(
                  ProfileStatus.REVIEW,
                  ProfileAction.PUBLISH,
                  Set.of(ProfileRelation.PARTNERSHIP, ProfileRelation.SUPPORT_OFFICE),
                  ProfileStatus.PUBLISHED)));

  private static Transition<ProfileStatus, ProfileAction, ProfileRelation> row(
      ProfileStatus from, ProfileAction action, Set<ProfileRelation> who, ProfileStatus to) {
    return new Transition<>(from, action, who, to);
  }
}
