package eu.clusterxchange.exchanges;

import java.util.UUID;

/**
 * What a command did to a group.
 *
 * @param afterCommit tells everybody concerned; run it once the transaction is committed
 */
public record GroupChange(UUID group, Runnable afterCommit) {}
