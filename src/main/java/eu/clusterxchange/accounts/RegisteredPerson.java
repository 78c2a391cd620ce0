package eu.clusterxchange.accounts;

/** What somebody said of himself at registration, so that he need not say it twice. */
record RegisteredPerson(
    String title, String firstName, String lastName, String organisation, String country) {}
