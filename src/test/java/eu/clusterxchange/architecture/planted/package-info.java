/**
 * Classes that break the rules of the architecture on purpose, laid out like the product's own
 * packages. Nothing uses them but the proof that each rule reports them.
 */
package eu.clusterxchange.architecture.planted;
