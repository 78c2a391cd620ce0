/**
 * The two clocks of an instance, passed to whoever needs one. Nobody asks the system for the time
 * elsewhere in Java; the outbox lets the database do so.
 */
package eu.clusterxchange.platform.time;
