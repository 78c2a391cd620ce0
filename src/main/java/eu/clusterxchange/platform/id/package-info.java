/**
 * Ids: UUIDs that grow with time (RFC 9562, version 7), made in one place so that tests can see
 * them made, and read only in their canonical form.
 */
package eu.clusterxchange.platform.id;
