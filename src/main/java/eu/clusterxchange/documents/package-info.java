/**
 * The documents that people download and sign.
 *
 * <p>Owns: the table document. Promises: each frozen version of a commitment gets exactly one
 * document, made after the commit that froze it, kept byte for byte, and handed only to those who
 * read the commitment. Does not: know what is asked in the form; check what comes back signed.
 */
package eu.clusterxchange.documents;
