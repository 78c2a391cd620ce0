package eu.clusterxchange.matching;

/** The organisations of a match, for sentences about it. */
public record MatchNames(String host, String visitor) {}
