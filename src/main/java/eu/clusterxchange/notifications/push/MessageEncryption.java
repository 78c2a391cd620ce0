package eu.clusterxchange.notifications.push;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Encrypts a message for one device: RFC 8291, in one record of RFC 8188. */
final class MessageEncryption {
  private static final int SALT = 16;
  private static final int KEY = 16;
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final int RECORD = 4096;
  private static final byte LAST_RECORD = 2;

  private final SecureRandom random;

  MessageEncryption(SecureRandom random) {
    this.random = random;
  }

  /** The body of the request. Each message has a key pair and a salt of its own. */
  Buffer encrypt(PushDevice device, byte[] message) throws GeneralSecurityException {
    byte[] salt = new byte[SALT];
    random.nextBytes(salt);
    return encrypt(device, message, VapidKeys.pair(random), salt);
  }

  static Buffer encrypt(PushDevice device, byte[] message, KeyPair sender, byte[] salt)
      throws GeneralSecurityException {
    byte[] point = CurvePoints.encoded((ECPublicKey) sender.getPublic());
    var agreement = KeyAgreement.getInstance("ECDH");
    agreement.init(sender.getPrivate());
    agreement.doPhase(CurvePoints.decoded(device.publicKey()), true);
    byte[] known = hmac(device.secret(), agreement.generateSecret());
    byte[] both =
        Buffer.buffer("WebPush: info\0")
            .appendBytes(device.publicKey())
            .appendBytes(point)
            .getBytes();
    byte[] master = hmac(salt, expand(known, both));
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(
        Cipher.ENCRYPT_MODE,
        new SecretKeySpec(first(KEY, master, "Content-Encoding: aes128gcm\0"), "AES"),
        new GCMParameterSpec(TAG_BITS, first(NONCE, master, "Content-Encoding: nonce\0")));
    byte[] record = Buffer.buffer(message).appendByte(LAST_RECORD).getBytes();
    return Buffer.buffer(salt)
        .appendInt(RECORD)
        .appendUnsignedByte((short) point.length)
        .appendBytes(point)
        .appendBytes(cipher.doFinal(record));
  }

  private static byte[] first(int length, byte[] key, String purpose)
      throws GeneralSecurityException {
    return Arrays.copyOf(expand(key, purpose.getBytes(StandardCharsets.US_ASCII)), length);
  }

  /** HKDF's second step (RFC 5869) where one block is enough. */
  private static byte[] expand(byte[] key, byte[] purpose) throws GeneralSecurityException {
    return hmac(key, Buffer.buffer(purpose).appendByte((byte) 1).getBytes());
  }

  private static byte[] hmac(byte[] key, byte[] message) throws GeneralSecurityException {
    var mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    return mac.doFinal(message);
  }
}
