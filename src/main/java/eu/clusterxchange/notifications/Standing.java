package eu.clusterxchange.notifications;

import java.util.Optional;
import java.util.stream.Stream;

/** How somebody stands to what happened: to a profile, a match or an exchange (domain 1.1). */
enum Standing {
  HOLDER,
  PARTNERSHIP,
  HO,
  VO,
  HOP,
  VOP,
  SUPPORT_OFFICE,
  EC;

  /** Empty where a rule and not a person acted. */
  static Optional<Standing> of(String relation) {
    return Stream.of(values()).filter(standing -> standing.name().equals(relation)).findFirst();
  }
}
