package eu.clusterxchange.platform.security;

import eu.clusterxchange.platform.id.Ids;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.auth.JWTOptions;
import io.vertx.ext.auth.PubSecKeyOptions;
import io.vertx.ext.auth.User;
import io.vertx.ext.auth.authentication.TokenCredentials;
import io.vertx.ext.auth.jwt.JWTAuth;
import io.vertx.ext.auth.jwt.JWTAuthOptions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/**
 * Access tokens: JWT (RFC 7519) signed with HS256, {@link #LIFETIME} long. A token says which
 * session it belongs to; whether that session is still open is asked of the database each time.
 */
public final class AccessTokens {
  public static final Duration LIFETIME = Duration.ofMinutes(15);

  /** The clocks of two instances may differ by this much. */
  static final Duration SKEW = Duration.ofSeconds(60);

  private static final String ALGORITHM = "HS256";
  private static final String NAME = "clusterxchange";

  /** What a sound token says; name and role in it are for clients only, here the row counts. */
  public record Claims(UUID accountId, UUID sessionId) {}

  private final JWTAuth jwt;
  private final InstantSource clock;

  public AccessTokens(Vertx vertx, Buffer key, InstantSource clock) {
    this.clock = clock;
    // Times are checked below: Vert.x takes a token without exp, and reads a clock of its own.
    this.jwt =
        JWTAuth.create(
            vertx,
            new JWTAuthOptions()
                .addPubSecKey(new PubSecKeyOptions().setAlgorithm(ALGORITHM).setBuffer(key))
                .setJWTOptions(
                    new JWTOptions()
                        .setAlgorithm(ALGORITHM)
                        .setIssuer(NAME)
                        .addAudience(NAME)
                        .setIgnoreExpiration(true)));
  }

  /** A token for the session of the actor, from now. */
  public String issue(Actor actor) {
    long now = clock.instant().getEpochSecond();
    var claims =
        new JsonObject()
            .put("iss", NAME)
            .put("aud", new JsonArray().add(NAME))
            .put("sub", actor.accountId().toString())
            .put("sid", actor.sessionId().toString())
            .put("name", actor.name())
            .put("role", actor.role().name())
            .put("iat", now)
            .put("exp", now + LIFETIME.toSeconds());
    return jwt.generateToken(claims, new JWTOptions().setAlgorithm(ALGORITHM).setNoTimestamp(true));
  }

  /** What the token says, or empty when it is not ours, not whole, or not of this time. */
  public Future<Optional<Claims>> read(String token) {
    // Within a future, because Vert.x throws instead of failing on a claim of a wrong type.
    return Future.future(
            (Promise<User> checked) ->
                jwt.authenticate(new TokenCredentials(token)).onComplete(checked))
        .map(user -> claims(user.attributes().getJsonObject("accessToken"), clock.instant()))
        .otherwise(Optional.empty());
  }

  static Optional<Claims> claims(JsonObject token, Instant now) {
    if (!(token.getValue("exp") instanceof Number exp)
        || !(token.getValue("iat") instanceof Number iat)
        || !now.minus(SKEW).isBefore(Instant.ofEpochSecond(exp.longValue()))
        || now.plus(SKEW).isBefore(Instant.ofEpochSecond(iat.longValue()))
        || !(token.getValue("sub") instanceof String sub)
        || !(token.getValue("sid") instanceof String sid)) {
      return Optional.empty();
    }
    return Ids.parse(sub)
        .flatMap(account -> Ids.parse(sid).map(session -> new Claims(account, session)));
  }
}
