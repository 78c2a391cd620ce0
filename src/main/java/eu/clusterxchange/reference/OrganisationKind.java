package eu.clusterxchange.reference;

/**
 * A type of organisation, and how it takes part (domain 4.3).
 *
 * @param needsCluster whether it takes part only as a member of a cluster, which it has to name
 */
public record OrganisationKind(
    String code, String name, boolean visits, boolean hosts, boolean needsCluster)
    implements Coded {}
