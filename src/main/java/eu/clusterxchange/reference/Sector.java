package eu.clusterxchange.reference;

/**
 * A division of NACE Rev. 2 (domain 5.4).
 *
 * @param code two digits, {@code 01} to {@code 99}
 * @param section one letter, A to U
 */
public record Sector(String code, String section, String name) implements Coded {}
