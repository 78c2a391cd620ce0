package eu.clusterxchange.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class UnsubscribeTokensTest {
  private static final UUID ANNA = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057");
  private static final UnsubscribeTokens TOKENS = new UnsubscribeTokens(Buffer.buffer("a key"));

  @Test
  void saysWhoseMailsAboutWhat() {
    String token = TOKENS.issue(ANNA, Set.of(Matter.MATCHES, Matter.PROFILES));
    assertThat(token).startsWith("PROFILES-MATCHES.").matches("[A-Za-z0-9._-]+");
    assertThat(TOKENS.read(token))
        .contains(new UnsubscribeTokens.Claim(ANNA, Set.of(Matter.MATCHES, Matter.PROFILES)));
  }

  @Test
  void nothingOfItCanBeChanged() {
    String token = TOKENS.issue(ANNA, Set.of(Matter.MATCHES));
    assertThat(TOKENS.read(token.replace("MATCHES", "PROFILES"))).isEmpty();
    assertThat(TOKENS.read(token.replace("8057", "8058"))).isEmpty();
    assertThat(TOKENS.read(token.substring(0, token.length() - 2))).isEmpty();
    assertThat(TOKENS.read(token + ".x")).isEmpty();
    assertThat(TOKENS.read("")).isEmpty();
    assertThat(new UnsubscribeTokens(Buffer.buffer("another key")).read(token)).isEmpty();
  }
}
