package eu.clusterxchange.profiles;

import java.util.List;
import java.util.UUID;

/**
 * What a command did.
 *
 * @param profiles it changed
 * @param afterCommit tells everybody concerned; run it once the transaction is committed
 */
public record ProfileChange(List<UUID> profiles, Runnable afterCommit) {}
