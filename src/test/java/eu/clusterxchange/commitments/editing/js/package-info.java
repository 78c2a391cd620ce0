/**
 * The browser's half of co-editing, run beside the Java half: the modules under {@code
 * webroot/js/editing} as they are served, in GraalJS, without a browser. The JavaScript files
 * beside this one are the test's own: people, a bad network and what must be true in the end.
 */
package eu.clusterxchange.commitments.editing.js;
