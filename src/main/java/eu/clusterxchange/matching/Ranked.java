package eu.clusterxchange.matching;

/**
 * A profile of the catalogue as one reader's profile sees it.
 *
 * @param score percent
 */
record Ranked(CatalogueEntry entry, int score) {}
