package eu.clusterxchange.accounts;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.Locale;

/**
 * Whether a request was made by one of our own pages: the second guard against requests that
 * another site makes in a visitor's name, besides SameSite.
 */
final class RequestOrigin {
  private static final String FETCH_SITE = "Sec-Fetch-Site";

  private final AccountSettings settings;

  RequestOrigin(AccountSettings settings) {
    this.settings = settings;
  }

  /** The browser says that one of our pages asks. False when it says nothing at all. */
  boolean isOurs(HttpServerRequest request) {
    return says(request) && !isForeign(request);
  }

  /** The browser says that another site asks. */
  boolean isForeign(HttpServerRequest request) {
    String site = request.getHeader(FETCH_SITE);
    if (site != null) {
      return !site.equals("same-origin");
    }
    String origin = request.getHeader(HttpHeaders.ORIGIN);
    return origin != null && !isOwn(origin.toLowerCase(Locale.ROOT), request);
  }

  private static boolean says(HttpServerRequest request) {
    return request.getHeader(FETCH_SITE) != null || request.getHeader(HttpHeaders.ORIGIN) != null;
  }

  private boolean isOwn(String origin, HttpServerRequest request) {
    if (origin.equals(settings.origin())) {
      return true;
    }
    // Without TLS this is a trial on somebody's machine, reached by whatever name it has; cookies
    // are kept per name, and a browser does not let a page choose the Host it calls.
    return !settings.secure()
        && request.authority() != null
        && origin.equals("http://" + request.authority().toString().toLowerCase(Locale.ROOT));
  }
}
