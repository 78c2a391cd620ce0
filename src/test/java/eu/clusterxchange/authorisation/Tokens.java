package eu.clusterxchange.authorisation;

import eu.clusterxchange.platform.sql.DatabaseUrl;
import eu.clusterxchange.testing.TestDatabase;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Writes access tokens as the server would, and as it never would. Each goes with an open session
 * row, so that only what is wrong with the token can be the reason for a refusal.
 */
final class Tokens {
  private final DatabaseUrl database;
  private final byte[] key;

  Tokens(DatabaseUrl database) {
    this.database = database;
    this.key =
        HexFormat.of()
            .parseHex(
                TestDatabase.value(
                    database,
                    "select encode(value, 'hex') from secret where name = 'access-token'"));
  }

  String sound(String account) {
    return signed(claims(account, 900), key);
  }

  String forged(String account) {
    return signed(
        claims(account, 900), "another key of thirty-two bytes.".getBytes(StandardCharsets.UTF_8));
  }

  /** Beyond what the clocks of two instances may differ by. */
  String expired(String account) {
    return signed(claims(account, -120), key);
  }

  String withoutExpiry(String account) {
    JsonObject claims = claims(account, 900);
    claims.remove("exp");
    return signed(claims, key);
  }

  private JsonObject claims(String account, int seconds) {
    String session = UUID.randomUUID().toString();
    TestDatabase.execute(
        database,
        "insert into session (id, account_id, created_at, last_used_at, expires_at) values ('%s', '%s', now(), now(), now() + interval '1 day')"
            .formatted(session, account));
    long now = Instant.now().getEpochSecond();
    return new JsonObject()
        .put("iss", "clusterxchange")
        .put("aud", new JsonArray().add("clusterxchange"))
        .put("sub", account)
        .put("sid", session)
        .put("name", "Somebody")
        // what a token claims to be counts for nothing
        .put("role", "SUPPORT_OFFICE")
        .put("iat", now - 300)
        .put("exp", now + seconds);
  }

  private static String signed(JsonObject claims, byte[] key) {
    String content = base64("{\"typ\":\"JWT\",\"alg\":\"HS256\"}") + "." + base64(claims.encode());
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      byte[] signature = mac.doFinal(content.getBytes(StandardCharsets.US_ASCII));
      return content + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String base64(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
