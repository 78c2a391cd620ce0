package eu.clusterxchange.profiles;

import java.util.List;

/**
 * Step 1: who takes part. Null is what is not said.
 *
 * @param country code of the country where the organisation is registered
 * @param sizeClass MICRO, SMALL, MEDIUM or LARGE
 * @param peopleCount employees, or members of a cluster or network
 * @param sector code of a NACE division
 * @param ecosystems codes of industrial ecosystems
 * @param cluster it is a member of
 * @param description of what it does, and its mission
 */
public record OrganisationStep(
    String name,
    OrganisationType type,
    String country,
    String registrationNumber,
    String address,
    String city,
    String website,
    String sizeClass,
    Integer foundedYear,
    Integer peopleCount,
    String sector,
    List<String> ecosystems,
    String cluster,
    String description) {}
