package eu.clusterxchange.profiles;

import java.util.List;

/**
 * Step 2: the one person who takes part (domain B2). Null is what is not said.
 *
 * @param function in the organisation
 * @param residenceCountry and {@code nationality}: ISO 3166-1 codes, of any country
 * @param stay183Days spent in participating countries within a year (domain B10)
 * @param residencePermit has one
 * @param businessIntention does business there, or means to
 * @param languages codes of those spoken at working level
 */
public record RepresentativeStep(
    String title,
    String firstName,
    String lastName,
    String function,
    String phone,
    String residenceCountry,
    String nationality,
    Boolean stay183Days,
    Boolean residencePermit,
    Boolean businessIntention,
    List<String> languages) {

  /** As it stands on cards and papers; null while not said. */
  String fullName() {
    if (firstName == null) {
      return lastName;
    }
    return lastName == null ? firstName : firstName + " " + lastName;
  }
}
