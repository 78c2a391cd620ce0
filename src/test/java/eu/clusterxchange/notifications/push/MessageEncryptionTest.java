package eu.clusterxchange.notifications.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.buffer.Buffer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class MessageEncryptionTest {
  private static final byte[] MESSAGE =
      "When I grow up, I want to be a watermelon".getBytes(StandardCharsets.UTF_8);

  /** RFC 8291, appendix A. */
  @Test
  void isWhatTheStandardShows() throws GeneralSecurityException {
    byte[] publicKey =
        bytes(
            "BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8");
    VapidKeys sender =
        VapidKeys.of(
            Buffer.buffer(bytes("yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw"))
                .appendBytes(publicKey));
    Buffer body =
        MessageEncryption.encrypt(
            device(),
            MESSAGE,
            new KeyPair(CurvePoints.decoded(publicKey), sender.privateKey()),
            bytes("DGv6ra1nlYgDCS1FRnbzlw"));
    assertThat(Base64.getUrlEncoder().withoutPadding().encodeToString(body.getBytes()))
        .isEqualTo(
            "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN");
  }

  @Test
  void noTwoMessagesShareAKeyOrASalt() throws GeneralSecurityException {
    var encryption = new MessageEncryption(new SecureRandom());
    Buffer one = encryption.encrypt(device(), MESSAGE);
    Buffer other = encryption.encrypt(device(), MESSAGE);
    assertThat(one.getBytes(0, 16)).isNotEqualTo(other.getBytes(0, 16));
    assertThat(one.getBytes(21, 86)).isNotEqualTo(other.getBytes(21, 86));
  }

  /** A point beside the curve would let its sender learn bits of a private key. */
  @Test
  void aPointBesideTheCurveIsNoKey() {
    byte[] beside = device().publicKey().clone();
    beside[64] ^= 1;
    assertThat(PushDevice.isKey(device().publicKey())).isTrue();
    assertThat(PushDevice.isKey(beside)).isFalse();
    assertThat(PushDevice.isKey(new byte[65])).isFalse();
    assertThat(PushDevice.isKey(new byte[33])).isFalse();
    assertThatThrownBy(() -> CurvePoints.decoded(beside))
        .isInstanceOf(GeneralSecurityException.class);
  }

  /** A stored pair fits together, also where a number begins with zeros. */
  @Test
  void aStoredPairIsReadAsItWas() throws GeneralSecurityException {
    var random = new SecureRandom();
    for (int i = 0; i < 300; i++) {
      Buffer stored = VapidKeys.generate(random);
      assertThat(stored.length()).isEqualTo(32 + 65);
      VapidKeys keys = VapidKeys.of(stored);
      var signature = java.security.Signature.getInstance("SHA256withECDSA");
      signature.initSign(keys.privateKey());
      signature.update(MESSAGE);
      byte[] signed = signature.sign();
      signature.initVerify(CurvePoints.decoded(keys.publicKey().getBytes()));
      signature.update(MESSAGE);
      assertThat(signature.verify(signed)).isTrue();
    }
  }

  private static PushDevice device() {
    return new PushDevice(
        URI.create("https://push.example.net/push/JzLQ3raZJfFBR0aqvOMsLrt54w4rJUsV"),
        bytes(
            "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4"),
        bytes("BTBZMqHH6r4Tts7J_aSIgg"));
  }

  private static byte[] bytes(String text) {
    return Base64.getUrlDecoder().decode(text);
  }
}
