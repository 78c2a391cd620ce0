/**
 * Web Push with what Java brings: encryption for one device (RFC 8291, RFC 8188), the proof of who
 * sends (RFC 8292), and the request to the push service (RFC 8030).
 *
 * <p>Owns: the server's key pair and which push services are let in. Promises: nobody but the
 * device reads a message; only https to the listed services is ever called, without following
 * redirects, for a limited time. Does not: decide who is told what, nor try again; that is the
 * outbox's.
 */
package eu.clusterxchange.notifications.push;
