package eu.clusterxchange.partnerships;

/**
 * An organisation that forms a Partnership together with others.
 *
 * @param country code of the country where it is registered
 */
public record PartnershipMember(String name, String country) {}
