/**
 * Co-editing of a commitment as pure functions: operations on text fields, scalar fields and keyed
 * rows, the content they make, and the one function that executes an edit at the head of the log.
 *
 * <p>Owns: what an operation means, what happens when two of them meet, when an edit is refused,
 * and the shape of the form that says which fields there are.
 *
 * <p>Promises: everything here is immutable and total; the same inputs give the same result on
 * every instance and in the browser's twin of this package; replaying the executed operations of
 * the log gives the head; a refused edit changes nothing; no character is lost that nobody removed,
 * except with its row, and then it is given back.
 *
 * <p>Does not: store, number, order or send anything, nor know the clock, JSON or who is signed in.
 */
package eu.clusterxchange.commitments.editing;
