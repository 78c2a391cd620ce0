package eu.clusterxchange.profiles;

import java.util.Set;

/**
 * A profile to be begun, or two of one organisation.
 *
 * @param sides one or both
 * @param country code of the country where the organisation is registered
 * @param registrationNumber by which the country knows the organisation; null while not given
 */
public record NewProfile(
    Set<Side> sides,
    String organisation,
    OrganisationType type,
    String country,
    String registrationNumber) {}
