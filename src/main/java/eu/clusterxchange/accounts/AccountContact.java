package eu.clusterxchange.accounts;

/** Where a person is written to. */
public record AccountContact(String name, String email) {}
