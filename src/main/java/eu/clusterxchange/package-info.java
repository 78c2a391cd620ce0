/**
 * The entry of the program.
 *
 * <p>Owns: {@link eu.clusterxchange.Main}, which reads the settings, starts one {@link
 * eu.clusterxchange.app.Server} and closes it on a signal. Promises: a start that fails says why in
 * one log entry and ends the process with 1. Does not: know any feature.
 */
package eu.clusterxchange;
