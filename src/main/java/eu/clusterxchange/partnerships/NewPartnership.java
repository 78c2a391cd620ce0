package eu.clusterxchange.partnerships;

/**
 * A Partnership to be set up.
 *
 * @param acronym 2 to 40 characters, unique
 * @param name 2 to 300 characters
 * @param generation the programme round, from 1
 */
public record NewPartnership(String acronym, String name, int generation) {}
