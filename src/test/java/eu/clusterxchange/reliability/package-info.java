/**
 * Proves what the server promises when something dies: a process killed at the worst moment, an
 * instance of two, the database. People are played by clients that speak the live protocol and keep
 * what they were told; afterwards their stories are held against the tables. Each check is also
 * seen to fail on a story that is not true.
 */
package eu.clusterxchange.reliability;
