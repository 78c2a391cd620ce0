/**
 * What an operator can set, from {@code conf/application.json} and the environment.
 *
 * <p>Owns: the names, ranges and defaults of all settings. Promises: they are read once and checked
 * as a whole, so that every fault is named at the first start; unknown names in the file are
 * refused; the environment wins; passwords are never printed. Does not: change while the server
 * runs.
 */
package eu.clusterxchange.platform.config;
