package eu.clusterxchange.notifications.push;

import io.vertx.core.buffer.Buffer;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECPrivateKeySpec;
import java.util.Base64;

/**
 * The key pair by which push services know this server (RFC 8292). Devices subscribe to this one
 * key: without it they all have to be switched on again.
 *
 * @param publicKey 65 bytes
 */
public record VapidKeys(PrivateKey privateKey, byte[] publicKey) {
  private static final int SCALAR = 32;

  /** A new pair as it is stored: the 32 bytes of the private key, then the public one. */
  public static Buffer generate(SecureRandom random) {
    KeyPair pair = pair(random);
    byte[] secret = ((ECPrivateKey) pair.getPrivate()).getS().toByteArray();
    byte[] stored = new byte[SCALAR];
    int from = Math.max(0, secret.length - SCALAR);
    int length = secret.length - from;
    System.arraycopy(secret, from, stored, SCALAR - length, length);
    return Buffer.buffer(stored).appendBytes(CurvePoints.encoded((ECPublicKey) pair.getPublic()));
  }

  static KeyPair pair(SecureRandom random) {
    try {
      var generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"), random);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java runtime has P-256", e);
    }
  }

  public static VapidKeys of(Buffer stored) {
    try {
      PrivateKey secret =
          KeyFactory.getInstance("EC")
              .generatePrivate(
                  new ECPrivateKeySpec(
                      new BigInteger(1, stored.getBytes(0, SCALAR)), CurvePoints.curve()));
      return new VapidKeys(secret, stored.getBytes(SCALAR, stored.length()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the stored push key cannot be read", e);
    }
  }

  /** As browsers and the header of a push want it: base64url without padding. */
  public String publicText() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(publicKey);
  }
}
