package eu.clusterxchange.profiles;

/**
 * What keeps a profile from being taken as it is.
 *
 * @param field name of the field at fault
 * @param key of the text that says it to the holder
 */
record ProfileFault(String field, String key) {}
