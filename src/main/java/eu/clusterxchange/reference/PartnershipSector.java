package eu.clusterxchange.reference;

import java.util.Set;

/**
 * What a Partnership says of the fields it works in (domain 5.5).
 *
 * @param divisions codes of the NACE divisions whose organisations find themselves in it
 */
public record PartnershipSector(String code, String name, Set<String> divisions) implements Coded {}
