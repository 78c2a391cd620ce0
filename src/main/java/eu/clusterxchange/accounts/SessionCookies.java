package eu.clusterxchange.accounts;

import eu.clusterxchange.platform.security.AccessTokens;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The two cookies of a browser's session. No script can read them, and other sites cannot have them
 * sent; the name prefixes (RFC 6265bis) hold neighbouring hosts off where there is TLS.
 */
final class SessionCookies {
  private static final String REFRESH_PATH = "/api/sessions";

  private final boolean secure;
  private final String access;
  private final String refresh;

  SessionCookies(boolean secure) {
    this.secure = secure;
    this.access = secure ? "__Host-cxc-access" : "cxc-access";
    this.refresh = secure ? "__Secure-cxc-refresh" : "cxc-refresh";
  }

  List<Cookie> of(SessionService.Opened opened) {
    return List.of(
        cookie(access, "/", opened.accessToken(), AccessTokens.LIFETIME),
        cookie(refresh, REFRESH_PATH, opened.refreshToken(), opened.refreshLifetime()));
  }

  /** Makes the browser forget both. */
  List<Cookie> cleared() {
    return List.of(
        cookie(access, "/", "", Duration.ZERO), cookie(refresh, REFRESH_PATH, "", Duration.ZERO));
  }

  Optional<String> access(HttpServerRequest request) {
    return value(request, access);
  }

  Optional<String> refresh(HttpServerRequest request) {
    return value(request, refresh);
  }

  private static Optional<String> value(HttpServerRequest request, String name) {
    return Optional.ofNullable(request.getCookie(name)).map(Cookie::getValue);
  }

  private Cookie cookie(String name, String path, String value, Duration lifetime) {
    return Cookie.cookie(name, value)
        .setPath(path)
        .setHttpOnly(true)
        .setSecure(secure)
        .setSameSite(CookieSameSite.STRICT)
        .setMaxAge(lifetime.toSeconds());
  }
}
