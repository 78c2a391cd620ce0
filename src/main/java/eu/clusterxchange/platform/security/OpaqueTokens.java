package eu.clusterxchange.platform.security;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * Random secrets that are told once and stored as a hash. With 256 random bits a plain SHA-256 is
 * enough: there is nothing to guess.
 */
public final class OpaqueTokens {
  private static final int BYTES = 32;

  private final SecureRandom random;

  public OpaqueTokens(SecureRandom random) {
    this.random = random;
  }

  /** A new one, in base64url (RFC 4648, section 5) without padding: 43 characters. */
  public String next() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes());
  }

  /** The same number of random bytes as they are, for keys. */
  public byte[] bytes() {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return bytes;
  }

  /** What is stored of a token. */
  public static Buffer hash(String token) {
    try {
      return Buffer.buffer(
          MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }
}
