package eu.clusterxchange.notifications.push;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The push services that this server calls. The addresses come from browsers, that is from anybody:
 * without this list the server could be made to call machines of its own network.
 *
 * @param allowed host names, {@code *.} for all below one, reached by https on its own port; or a
 *     whole origin such as {@code http://127.0.0.1:9000}
 */
public record PushServices(List<String> allowed) {
  private static final int LONGEST = 2_000;
  private static final int HTTPS = 443;

  /** The address, or empty when no push of ours may go there. */
  public Optional<URI> endpoint(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      URI uri = new URI(text);
      boolean whole =
          uri.getHost() != null
              && uri.getRawUserInfo() == null
              && uri.getRawFragment() == null
              && uri.getScheme() != null;
      return whole && allowed.stream().anyMatch(rule -> matches(rule, uri))
          ? Optional.of(uri)
          : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static boolean matches(String rule, URI uri) {
    if (rule.contains("://")) {
      return rule.equalsIgnoreCase(origin(uri));
    }
    String host = uri.getHost().toLowerCase(Locale.ROOT);
    boolean port = uri.getPort() == -1 || uri.getPort() == HTTPS;
    return "https".equalsIgnoreCase(uri.getScheme())
        && port
        && (rule.startsWith("*.") ? host.endsWith(rule.substring(1)) : host.equals(rule));
  }

  /** Scheme, host and, unless it is the usual one, port (RFC 6454). */
  static String origin(URI uri) {
    String port = uri.getPort() == -1 || uri.getPort() == HTTPS ? "" : ":" + uri.getPort();
    return (uri.getScheme() + "://" + uri.getHost() + port).toLowerCase(Locale.ROOT);
  }
}
