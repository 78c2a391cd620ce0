package eu.clusterxchange.notifications.push;

import java.net.URI;

/**
 * Where a message to a device goes and who can read it (RFC 8291, section 2).
 *
 * @param publicKey of the device, 65 bytes
 * @param secret shared with the device, 16 bytes
 */
@SuppressWarnings("ArrayRecordComponent")
public record PushDevice(URI endpoint, byte[] publicKey, byte[] secret) {
  private static final int SECRET = 16;

  /** A sound key of a device. */
  public static boolean isKey(byte[] bytes) {
    try {
      return CurvePoints.decoded(bytes) != null;
    } catch (java.security.GeneralSecurityException e) {
      return false;
    }
  }

  /** A secret of the agreed length. */
  public static boolean isSecret(byte[] bytes) {
    return bytes.length == SECRET;
  }
}
