/**
 * Several instances as one: the Hazelcast member that carries the event bus, and the check that the
 * bus really reaches every member.
 *
 * <p>Promises: nothing in Hazelcast is worth keeping; losing all of it delays screens and loses no
 * data. Does not: lock, count or queue anything. Its ports are unauthenticated and belong on a
 * private network.
 */
package eu.clusterxchange.platform.cluster;
