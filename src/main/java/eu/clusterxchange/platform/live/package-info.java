/**
 * The live channel: sockets, commands and listening, and the relays that bring streams of events to
 * the listeners of this instance in order.
 *
 * <p>Owns: the bridge at {@code /eventbus} with its limits, the clustered addresses over which
 * instances give each other hints, and the check of open sockets. Promises: nobody without a
 * session has a socket; every command and every address is refused with a problem or served; a
 * listener gets each stored event once and in order of {@code seq}, also when the bus loses
 * messages; a reader who does not read hurts nobody else. Does not: store anything, or know what a
 * command means.
 */
package eu.clusterxchange.platform.live;
