package eu.clusterxchange.accounts;

import java.net.URI;
import java.util.Locale;

/**
 * What accounts need of the settings.
 *
 * @param publicUrl where browsers reach this server, such as {@code https://exchange.example.eu}
 * @param demo whether demo accounts exist, can sign in and have their passwords shown
 * @param openToOthers whether a demo is shown to other machines than this one
 */
public record AccountSettings(String publicUrl, boolean demo, boolean openToOthers) {
  public AccountSettings {
    URI uri = URI.create(publicUrl);
    boolean web =
        "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
    if (!web || uri.getHost() == null) {
      throw new IllegalArgumentException(
          "The public address must look like https://exchange.example.eu");
    }
  }

  boolean secure() {
    return publicUrl.toLowerCase(Locale.ROOT).startsWith("https:");
  }

  /** As browsers write it in the header {@code Origin} (RFC 6454): without a default port. */
  String origin() {
    URI uri = URI.create(publicUrl.toLowerCase(Locale.ROOT));
    boolean standard = uri.getPort() < 0 || uri.getPort() == (secure() ? 443 : 80);
    return uri.getScheme() + "://" + uri.getHost() + (standard ? "" : ":" + uri.getPort());
  }
}
