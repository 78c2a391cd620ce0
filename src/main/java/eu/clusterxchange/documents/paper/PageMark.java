package eu.clusterxchange.documents.paper;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the code on each page says, so that a scan of a single page tells which version of which
 * commitment it belongs to.
 *
 * @param contentHash SHA-256, 64 hexadecimal digits in lower case
 * @param page from 1
 */
public record PageMark(String reference, int version, String contentHash, int page, int pages) {
  // Only characters of the alphanumeric mode: the code stays small enough for poor scans.
  private static final Pattern TEXT =
      Pattern.compile("CTQ:([A-Z0-9-]+)/V(\\d{1,9})/([0-9A-F]{64})/P(\\d{1,9})/(\\d{1,9})");

  public String text() {
    return "CTQ:%s/V%d/%s/P%d/%d"
        .formatted(reference, version, contentHash.toUpperCase(Locale.ROOT), page, pages);
  }

  /** Empty when the text is no page mark of ours. */
  public static Optional<PageMark> parse(String text) {
    Matcher mark = TEXT.matcher(text);
    return mark.matches()
        ? Optional.of(
            new PageMark(
                mark.group(1),
                Integer.parseInt(mark.group(2)),
                mark.group(3).toLowerCase(Locale.ROOT),
                Integer.parseInt(mark.group(4)),
                Integer.parseInt(mark.group(5))))
        : Optional.empty();
  }
}
