/**
 * The commitment as a PDF that people sign: PDF/A-2a for the archive, PDF/UA-1 for those who listen
 * to it instead of reading it.
 *
 * <p>Owns: how the form and its frozen content look on paper. Promises: the same content always
 * says the same; whatever people typed is printed in the order of the form, or visibly replaced
 * where no font has the character, and breaks nothing. Does not: read or store anything, know the
 * time, or decide who gets the document.
 */
package eu.clusterxchange.documents.paper;
