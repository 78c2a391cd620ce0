/**
 * What those who run the server look at: health and metrics.
 *
 * <p>Promises: {@code /health/live} answers while the process does; {@code /health/ready} says 503
 * while starting and stopping, without the database, and while the bus does not reach every member
 * of the cluster. Metrics are on a port of their own. Does not: name people, objects or paths in
 * labels.
 */
package eu.clusterxchange.platform.observe;
