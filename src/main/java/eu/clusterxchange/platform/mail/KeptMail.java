package eu.clusterxchange.platform.mail;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** A mail as it lies in the {@link MailboxDirectory}. */
public record KeptMail(String id, String to, String subject, Instant at, String text) {
  private static final String END_OF_HEADERS = "\r\n\r\n";

  /**
   * Reads what the mailbox directory wrote: one line for each header, then the plain text.
   *
   * @throws java.time.DateTimeException when it has no date
   */
  static KeptMail parse(String id, String message) {
    int end = message.indexOf(END_OF_HEADERS);
    Map<String, String> headers = new HashMap<>();
    for (String line : message.substring(0, end).split("\r\n")) {
      int colon = line.indexOf(':');
      headers.put(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
    }
    return new KeptMail(
        id,
        headers.getOrDefault("to", ""),
        headers.getOrDefault("subject", ""),
        ZonedDateTime.parse(headers.get("date"), DateTimeFormatter.RFC_1123_DATE_TIME).toInstant(),
        message.substring(end + END_OF_HEADERS.length()).replace("\r\n", "\n").strip());
  }
}
