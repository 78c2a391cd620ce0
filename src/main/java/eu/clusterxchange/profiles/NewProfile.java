package eu.clusterxchange.profiles;

import java.util.UUID;

/**
 * What a holder says of an organisation.
 *
 * @param country code of the country where the organisation is registered
 * @param sector code of a NACE division
 * @param cluster it belongs to; null for none
 * @param website null for none
 * @param representative the person who takes part personally (domain B2)
 * @param function of the representative in the organisation
 * @param partnership the one chosen; null while none is
 */
public record NewProfile(
    Side side,
    String organisation,
    OrganisationType type,
    String country,
    String city,
    String sector,
    String cluster,
    String website,
    String description,
    String representative,
    String function,
    UUID partnership) {}
