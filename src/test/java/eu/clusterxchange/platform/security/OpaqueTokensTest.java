package eu.clusterxchange.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

class OpaqueTokensTest {
  private final OpaqueTokens tokens = new OpaqueTokens(new SecureRandom());

  @Test
  void tokenCarries256BitsAndFitsAUrl() {
    String token = tokens.next();
    assertThat(token).matches("[A-Za-z0-9_-]{43}");
    assertThat(Base64.getUrlDecoder().decode(token)).hasSize(32);
  }

  @Test
  void noTwoAreEqual() {
    var seen = new HashSet<String>();
    for (int i = 0; i < 1_000; i++) {
      assertThat(seen.add(tokens.next())).isTrue();
    }
  }

  @Test
  void whatIsStoredIsTheSha256() {
    // FIPS 180-2, appendix B.1
    assertThat(hex(OpaqueTokens.hash("abc").getBytes()))
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  private static String hex(byte[] bytes) {
    return java.util.HexFormat.of().formatHex(bytes);
  }
}
