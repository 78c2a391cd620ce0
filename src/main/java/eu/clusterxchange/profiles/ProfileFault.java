package eu.clusterxchange.profiles;

import java.util.Map;

/**
 * What keeps a profile from being taken as it is.
 *
 * @param field name of the field at fault
 * @param key of the text that says it to the holder
 */
record ProfileFault(String field, String key) {
  private static final Map<String, Integer> STEPS =
      Map.ofEntries(
          Map.entry("title", 2),
          Map.entry("firstName", 2),
          Map.entry("lastName", 2),
          Map.entry("representativeFunction", 2),
          Map.entry("phone", 2),
          Map.entry("residenceCountry", 2),
          Map.entry("nationality", 2),
          Map.entry("stay183Days", 2),
          Map.entry("residencePermit", 2),
          Map.entry("businessIntention", 2),
          Map.entry("languages", 2),
          Map.entry("motivation", 3),
          Map.entry("objectives", 3),
          Map.entry("outcomes", 3),
          Map.entry("facilities", 3),
          Map.entry("capacity", 3),
          Map.entry("offers", 3),
          Map.entry("needs", 3),
          Map.entry("modes", 4),
          Map.entry("exchangeTypes", 4),
          Map.entry("wantedSectors", 4),
          Map.entry("wantedOrganisationTypes", 4),
          Map.entry("preferredCountries", 4),
          Map.entry("availableFrom", 4),
          Map.entry("availableTo", 4),
          Map.entry("plannedDays", 4),
          Map.entry("acceptsGroups", 4),
          Map.entry("partnershipId", 5),
          Map.entry("automaticAssignment", 5),
          Map.entry("consent", 5),
          Map.entry("declaration", 5));

  /** A JSON pointer into the profile. */
  String pointer() {
    return "/" + field;
  }

  /** Of the wizard, 1 to 5, in which the field is. */
  int step() {
    return STEPS.getOrDefault(field, 1);
  }
}
