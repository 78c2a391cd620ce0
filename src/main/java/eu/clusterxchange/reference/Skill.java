package eu.clusterxchange.reference;

/**
 * What an organisation can offer or needs (domain 3.6).
 *
 * @param category under which people look for it
 */
public record Skill(String code, String name, String category) implements Coded {}
