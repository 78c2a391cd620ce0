package eu.clusterxchange.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import eu.clusterxchange.platform.security.AccessTokens.Claims;
import eu.clusterxchange.testing.PinnedClock;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.auth.JWTOptions;
import io.vertx.ext.auth.PubSecKeyOptions;
import io.vertx.ext.auth.jwt.JWTAuth;
import io.vertx.ext.auth.jwt.JWTAuthOptions;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTokensTest {
  private static final Buffer KEY = Buffer.buffer("0123456789abcdef0123456789abcdef");
  private static final Buffer FOREIGN = Buffer.buffer("fedcba9876543210fedcba9876543210");
  private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");
  private static final Actor ANNA =
      new Actor(new UUID(0x7001, 1), new UUID(0x7002, 2), "Anna", Role.USER);
  private static Vertx vertx;

  private final PinnedClock clock = new PinnedClock(START);
  private final AccessTokens tokens = new AccessTokens(vertx, KEY, clock);

  @BeforeAll
  static void open() {
    vertx = Vertx.vertx();
  }

  @AfterAll
  static void close() {
    vertx.close().await();
  }

  private Optional<Claims> read(String token) {
    try {
      return tokens.read(token).toCompletionStage().toCompletableFuture().get(5, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static JsonObject sound() {
    return new JsonObject()
        .put("iss", "clusterxchange")
        .put("aud", new JsonArray().add("clusterxchange"))
        .put("sub", ANNA.accountId().toString())
        .put("sid", ANNA.sessionId().toString())
        .put("iat", START.getEpochSecond())
        .put("exp", START.getEpochSecond() + 900);
  }

  /** Signed with our key, so that only the claims decide. */
  private static String signed(UnaryOperator<JsonObject> change) {
    return signed(KEY, "HS256", change.apply(sound()));
  }

  private static String signed(Buffer key, String algorithm, JsonObject claims) {
    return JWTAuth.create(
            vertx,
            new JWTAuthOptions()
                .addPubSecKey(new PubSecKeyOptions().setAlgorithm(algorithm).setBuffer(key)))
        .generateToken(claims, new JWTOptions().setAlgorithm(algorithm).setNoTimestamp(true));
  }

  private static String part(String json) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(json.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void ownTokenNamesAccountAndSession() {
    assertThat(read(tokens.issue(ANNA))).contains(new Claims(ANNA.accountId(), ANNA.sessionId()));
    assertThat(read(signed(claims -> claims))).isPresent();
  }

  @Test
  void lastsFifteenMinutesAndOneOfSkew() {
    String token = tokens.issue(ANNA);
    clock.move(Duration.ofMinutes(16).minusSeconds(1));
    assertThat(read(token)).isPresent();
    clock.move(Duration.ofSeconds(1));
    assertThat(read(token)).isEmpty();
  }

  @Test
  void tokenOfTheFutureIsRefused() {
    String token = tokens.issue(ANNA);
    clock.move(Duration.ofMinutes(-1));
    assertThat(read(token)).isPresent();
    clock.move(Duration.ofSeconds(-1));
    assertThat(read(token)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"exp", "iat", "iss", "aud", "sub", "sid"})
  void eachClaimIsNeeded(String claim) {
    assertThat(
            read(
                signed(
                    claims -> {
                      claims.remove(claim);
                      return claims;
                    })))
        .isEmpty();
  }

  @Test
  void claimsOfAnotherIssuerAudienceOrTypeAreRefused() {
    assertThat(read(signed(claims -> claims.put("iss", "somebody")))).isEmpty();
    assertThat(read(signed(claims -> claims.put("aud", new JsonArray().add("somebody")))))
        .isEmpty();
    assertThat(read(signed(claims -> claims.put("exp", "9999999999")))).isEmpty();
    assertThat(read(signed(claims -> claims.put("exp", Long.MAX_VALUE)))).isEmpty();
    assertThat(read(signed(claims -> claims.put("sub", "1-1-1-1-1")))).isEmpty();
    assertThat(read(signed(claims -> claims.put("sid", 7)))).isEmpty();
  }

  @Test
  void foreignKeyIsRefused() {
    assertThat(read(signed(FOREIGN, "HS256", sound()))).isEmpty();
  }

  @Test
  void otherAlgorithmOfTheSameKeyIsRefused() {
    assertThat(read(signed(KEY, "HS512", sound()))).isEmpty();
  }

  @Test
  void unsignedTokenIsRefused() {
    String claims = part(sound().encode());
    assertThat(read(part("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + claims + ".")).isEmpty();
    assertThat(read(part("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + claims)).isEmpty();
    assertThat(read(part("{\"alg\":\"HS256\",\"typ\":\"JWT\"}") + "." + claims + ".")).isEmpty();
  }

  @Test
  void changedClaimsBreakTheSignature() {
    String[] parts = tokens.issue(ANNA).split("\\.", -1);
    String other = part(sound().put("sub", new UUID(9, 9).toString()).encode());
    assertThat(read(parts[0] + "." + other + "." + parts[2])).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "..", "...", "a.b.c", "{}", "eyJ.eyJ.x", "\u0000", "ä.ö.ü"})
  void rubbishIsRefusedAndBreaksNothing(String rubbish) {
    assertThat(read(rubbish)).isEmpty();
    assertThat(read(tokens.issue(ANNA))).isPresent();
  }
}
