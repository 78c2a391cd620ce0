package eu.clusterxchange.accounts;

import eu.clusterxchange.platform.http.Problem;
import eu.clusterxchange.platform.http.ProblemType;
import eu.clusterxchange.platform.security.AccessTokens;
import eu.clusterxchange.platform.security.Actor;
import eu.clusterxchange.platform.security.Authenticator;
import eu.clusterxchange.platform.security.OpaqueTokens;
import eu.clusterxchange.platform.security.SecretRepository;
import eu.clusterxchange.platform.sql.Database;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Who makes a request. Each answer costs one indexed query, so that what ended, opens nothing from
 * then on. All futures fail with {@link ProblemType#UNAUTHENTICATED} when there is no proof, or
 * none that holds.
 */
public final class Authentication implements Authenticator {
  private static final String TOKEN_KEY = "access-token";
  private static final String BEARER = "bearer ";
  private static final Set<HttpMethod> SAFE =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  private final SessionRepository sessions;
  private final AccessTokens tokens;
  private final SessionCookies cookies;
  private final RequestOrigin origin;
  private final InstantSource clock;

  /** Reads the key of the access tokens, or makes it when this is the very first start. */
  public static Future<Authentication> open(
      Vertx vertx,
      Database database,
      InstantSource securityClock,
      SecureRandom random,
      AccountSettings settings) {
    return new SecretRepository(database, new OpaqueTokens(random))
        .obtain(TOKEN_KEY)
        .map(
            key ->
                new Authentication(
                    new SessionRepository(database, settings.demo()),
                    new AccessTokens(vertx, key, securityClock),
                    new SessionCookies(settings.secure()),
                    new RequestOrigin(settings),
                    securityClock));
  }

  private Authentication(
      SessionRepository sessions,
      AccessTokens tokens,
      SessionCookies cookies,
      RequestOrigin origin,
      InstantSource clock) {
    this.sessions = sessions;
    this.tokens = tokens;
    this.cookies = cookies;
    this.origin = origin;
    this.clock = clock;
  }

  AccessTokens tokens() {
    return tokens;
  }

  /**
   * By {@code Authorization: Bearer}, else by the access cookie. With the cookie, whatever changes
   * something and whatever opens a socket must come from our own pages, or fails with {@link
   * ProblemType#FORBIDDEN}.
   */
  @Override
  public Future<Actor> actor(HttpServerRequest request) {
    String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
    if (authorization != null) {
      return authorization.toLowerCase(Locale.ROOT).startsWith(BEARER)
          ? byToken(authorization.substring(BEARER.length()).strip())
          : unauthenticated();
    }
    Optional<String> cookie = cookies.access(request);
    if (cookie.isEmpty()) {
      return unauthenticated();
    }
    if (needsOrigin(request) && !origin.isOurs(request)) {
      return Future.failedFuture(foreign());
    }
    return byToken(cookie.get());
  }

  /** By a ticket for the live channel, which is used up by asking. */
  @Override
  public Future<Actor> byTicket(String ticket) {
    return sessions
        .takeTicket(OpaqueTokens.hash(ticket), clock.instant())
        .compose(Authentication::orUnauthenticated);
  }

  @Override
  public Future<Set<UUID>> ended(Collection<UUID> sessionIds) {
    return sessionIds.isEmpty()
        ? Future.succeededFuture(Set.of())
        : sessions.ended(sessionIds, clock.instant());
  }

  static RuntimeException foreign() {
    return new Problem(
            ProblemType.FORBIDDEN,
            "This request came from another site. Please use our own pages; programs send Authorization: Bearer.")
        .exception();
  }

  private Future<Actor> byToken(String token) {
    return tokens
        .read(token)
        .compose(
            claims ->
                claims.isEmpty()
                    ? unauthenticated()
                    : sessions
                        .actor(claims.get().sessionId(), claims.get().accountId(), clock.instant())
                        .compose(Authentication::orUnauthenticated));
  }

  private static boolean needsOrigin(HttpServerRequest request) {
    return !SAFE.contains(request.method())
        || request.headers().contains(HttpHeaders.UPGRADE, "websocket", true);
  }

  private static Future<Actor> orUnauthenticated(Optional<Actor> found) {
    return found.map(Future::succeededFuture).orElseGet(Authentication::unauthenticated);
  }

  private static Future<Actor> unauthenticated() {
    return Future.failedFuture(
        new Problem(ProblemType.UNAUTHENTICATED, "Please sign in.").exception());
  }
}
