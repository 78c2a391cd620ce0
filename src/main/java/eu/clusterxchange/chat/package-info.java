/**
 * Conversations: today that of a match, between host, visitor, their Partnerships and the Support
 * Office.
 *
 * <p>Owns {@code conversation}, {@code conversation_event} and {@code read_mark}. Promises: one
 * total order per conversation ({@code seq} 1, 2, 3 … without gaps); a reply means committed; the
 * same {@code clientMessageId} again gives the same reply and nothing twice; who was away gets
 * exactly what was missed. Does not promise that typing and read marks reach everybody: they are
 * hints. What happens to a match stands in its conversation as a line that nobody wrote.
 */
package eu.clusterxchange.chat;
