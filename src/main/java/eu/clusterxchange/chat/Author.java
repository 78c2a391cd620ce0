package eu.clusterxchange.chat;

import java.util.UUID;

/**
 * Who said something, and as what. The name is kept as it was then.
 *
 * @param role a relation such as HO; {@code SYSTEM} where a rule acted
 * @param accountId null for the system
 */
record Author(UUID accountId, String name, String role) {}
