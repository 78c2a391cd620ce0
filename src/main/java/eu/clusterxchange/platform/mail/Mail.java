package eu.clusterxchange.platform.mail;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * A mail in plain text.
 *
 * @param id stays the same when it has to be handed in again
 * @param to one address
 * @param unsubscribe an address of ours where one request ends mails of this kind (RFC 8058); null
 *     for mails that a person asked for
 */
public record Mail(UUID id, String to, String subject, String text, String unsubscribe) {

  /** One that a person asked for. */
  public Mail(UUID id, String to, String subject, String text) {
    this(id, to, subject, text, null);
  }

  /** What a mail program has to know about it. */
  Map<String, String> headers() {
    var headers = new LinkedHashMap<String, String>();
    headers.put("Message-ID", messageId());
    headers.put("Auto-Submitted", "auto-generated");
    if (unsubscribe != null) {
      headers.put("List-Unsubscribe", "<" + unsubscribe + ">");
      headers.put("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }
    return headers;
  }

  /** The header that lets a reader's mail program recognise a mail that came twice. */
  String messageId() {
    return "<" + id + "@clusterxchange>";
  }
}
