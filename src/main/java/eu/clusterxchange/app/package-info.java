/**
 * The composition root: which parts there are, in which order they are made, deployed and stopped.
 *
 * <p>Owns: one running instance from its database to its open port, and the wiring of the features.
 * Promises: what fails to start is closed again, the port opens after everything behind it, and
 * stopping goes backwards: readiness first, then requests and sockets, then the database. Does not:
 * decide anything of the scheme. Only the entry of the program depends on it.
 */
package eu.clusterxchange.app;
