package eu.clusterxchange.notifications.push;

import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;

/** The header by which a push service recognises this server (RFC 8292). */
final class VapidProof {
  /** Services refuse more than a day. */
  private static final Duration LIFETIME = Duration.ofHours(12);

  private final VapidKeys keys;
  private final String contact;
  private final InstantSource clock;

  /**
   * @param contact whom the push service can write to: a {@code mailto:} or {@code https:} URI
   * @param clock that of tokens, never moved
   */
  VapidProof(VapidKeys keys, String contact, InstantSource clock) {
    this.keys = keys;
    this.contact = contact;
    this.clock = clock;
  }

  /** {@code Authorization} for one push to that endpoint. */
  String authorization(URI endpoint) throws GeneralSecurityException {
    var claims =
        new JsonObject()
            .put("aud", PushServices.origin(endpoint))
            .put("exp", clock.instant().plus(LIFETIME).getEpochSecond())
            .put("sub", contact);
    String signed =
        text(new JsonObject().put("typ", "JWT").put("alg", "ES256")) + "." + text(claims);
    // JWS wants the two numbers of the signature side by side (RFC 7518, section 3.4).
    var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
    signature.initSign(keys.privateKey());
    signature.update(signed.getBytes(StandardCharsets.US_ASCII));
    return "vapid t=" + signed + "." + text(signature.sign()) + ", k=" + keys.publicText();
  }

  private static String text(JsonObject json) {
    return text(json.toBuffer().getBytes());
  }

  private static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
