package eu.clusterxchange.accounts;

import eu.clusterxchange.platform.security.Role;
import java.util.UUID;

/** What others may know of an account. */
public record AccountSummary(UUID id, String name, Role role) {}
