package eu.clusterxchange.platform.mail;

import java.util.UUID;

/**
 * A mail in plain text.
 *
 * @param id stays the same when it has to be handed in again
 * @param to one address
 */
public record Mail(UUID id, String to, String subject, String text) {

  /** The header that lets a reader's mail program recognise a mail that came twice. */
  String messageId() {
    return "<" + id + "@clusterxchange>";
  }
}
