package eu.clusterxchange.reference;

/** An entry of a list that has a name and nothing else. */
public record Term(String code, String name) implements Coded {}
