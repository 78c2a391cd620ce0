package eu.clusterxchange.notifications.push;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;

/** Points of the curve P-256 as 65 bytes: 4, x, y (SEC 1, section 2.3.3). */
final class CurvePoints {
  static final int LENGTH = 65;

  private static final int COORDINATE = 32;
  private static final byte UNCOMPRESSED = 4;

  private CurvePoints() {}

  static ECParameterSpec curve() throws GeneralSecurityException {
    var parameters = AlgorithmParameters.getInstance("EC");
    parameters.init(new ECGenParameterSpec("secp256r1"));
    return parameters.getParameterSpec(ECParameterSpec.class);
  }

  static byte[] encoded(ECPublicKey key) {
    byte[] point = new byte[LENGTH];
    point[0] = UNCOMPRESSED;
    write(key.getW().getAffineX(), point, 1);
    write(key.getW().getAffineY(), point, 1 + COORDINATE);
    return point;
  }

  private static void write(BigInteger number, byte[] target, int at) {
    byte[] bytes = number.toByteArray();
    int from = Math.max(0, bytes.length - COORDINATE);
    int length = bytes.length - from;
    System.arraycopy(bytes, from, target, at + COORDINATE - length, length);
  }

  /**
   * The key of a point; fails with {@link GeneralSecurityException} when it does not lie on the
   * curve: what is computed with such a point can give a private key away.
   */
  static ECPublicKey decoded(byte[] point) throws GeneralSecurityException {
    if (point.length != LENGTH || point[0] != UNCOMPRESSED) {
      throw new GeneralSecurityException("not an uncompressed point of P-256");
    }
    var x = new BigInteger(1, Arrays.copyOfRange(point, 1, 1 + COORDINATE));
    var y = new BigInteger(1, Arrays.copyOfRange(point, 1 + COORDINATE, LENGTH));
    ECParameterSpec curve = curve();
    if (!liesOn(curve, x, y)) {
      throw new GeneralSecurityException("not a point of P-256");
    }
    return (ECPublicKey)
        KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(new ECPoint(x, y), curve));
  }

  private static boolean liesOn(ECParameterSpec curve, BigInteger x, BigInteger y) {
    BigInteger p = ((ECFieldFp) curve.getCurve().getField()).getP();
    BigInteger right =
        x.pow(3).add(curve.getCurve().getA().multiply(x)).add(curve.getCurve().getB());
    return x.compareTo(p) < 0
        && y.compareTo(p) < 0
        && y.pow(2).subtract(right).mod(p).signum() == 0;
  }
}
