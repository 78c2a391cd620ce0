package eu.clusterxchange.accounts;

import static eu.clusterxchange.accounts.AccountsFixture.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.clusterxchange.platform.security.Role;
import eu.clusterxchange.testing.TestDatabase;
import eu.clusterxchange.testing.TestServer;
import eu.clusterxchange.testing.TestSocket;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tokens made by hand, with the server's true key where that makes the forgery harder to see. */
class ForgedTokenIT {
  @RegisterExtension static final TestServer SERVER = TestServer.empty();
  private static final byte[] FOREIGN = new byte[32];
  private static AccountsFixture fixture;
  private static byte[] key;
  private static UUID other;
  private static String issued;

  @BeforeAll
  static void open() {
    fixture = new AccountsFixture(SERVER, false);
    fixture.register("anna", Role.USER);
    other = fixture.register("otto", Role.EC);
    issued = SERVER.client().signIn("anna", PASSWORD).token();
    key =
        HexFormat.of()
            .parseHex(
                TestDatabase.value(
                    SERVER.database(),
                    "select encode(value, 'hex') from secret where name = 'access-token'"));
  }

  @AfterAll
  static void close() {
    fixture.close();
  }

  private static JsonObject claims() {
    return new JsonObject(
        new String(
            Base64.getUrlDecoder().decode(issued.split("\\.", -1)[1]), StandardCharsets.UTF_8));
  }

  private static String token(byte[] secret, Consumer<JsonObject> change) {
    JsonObject claims = claims();
    change.accept(claims);
    String signed = part("{\"alg\":\"HS256\",\"typ\":\"JWT\"}") + "." + part(claims.encode());
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      byte[] signature = mac.doFinal(signed.getBytes(StandardCharsets.US_ASCII));
      return signed + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String part(String json) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(json.getBytes(StandardCharsets.UTF_8));
  }

  private static int status(String token) {
    return SERVER.client().withToken(token).get("/api/me").status();
  }

  @Test
  void handMadeTokenWithTheTrueKeyPassesSoTheRefusalsBelowMeanSomething() {
    assertThat(status(token(key, claims -> {}))).isEqualTo(200);
  }

  @Test
  void forgedTokensOpenNeitherTheApiNorTheLiveChannel() {
    List<String> forged =
        List.of(
            token(FOREIGN, claims -> {}),
            token(key, claims -> claims.remove("exp")),
            token(key, claims -> claims.put("exp", claims.getLong("iat") - 120)),
            token(key, claims -> claims.put("iss", "somebody")),
            token(key, claims -> claims.put("aud", "somebody")),
            token(key, claims -> claims.put("sub", other.toString())),
            token(key, claims -> claims.put("sid", new UUID(1, 2).toString())),
            part("{\"alg\":\"none\"}") + "." + part(claims().encode()) + ".",
            "rubbish");
    for (String token : forged) {
      assertThat(status(token)).as(token).isEqualTo(401);
      assertThatThrownBy(() -> TestSocket.open(SERVER.url(), token, "/eventbus/websocket"))
          .as(token)
          .isNotNull();
    }
  }

  @Test
  void roleInATokenIsNotBelieved() {
    String token = token(key, claims -> claims.put("role", "SUPPORT_OFFICE"));
    assertThat(
            SERVER
                .client()
                .withToken(token)
                .get("/api/me")
                .json()
                .getJsonObject("account")
                .getString("role"))
        .isEqualTo("USER");
  }

  @Test
  void tokenEndsAfterItsTime() {
    String token = SERVER.client().signIn("anna", PASSWORD).token();
    assertThat(status(token)).isEqualTo(200);
    SERVER.securityClock().advance(Duration.ofMinutes(16).plusSeconds(1));
    assertThat(status(token)).isEqualTo(401);
    SERVER.securityClock().advance(Duration.ofMinutes(-17));
  }

  @Test
  void wrongAuthorizationIsNotRescuedByAGoodCookie() {
    var browser = new Browser(SERVER);
    browser.signIn("anna", PASSWORD);
    for (String header : List.of("Bearer rubbish", "Bearer", "Basic YW5uYTp4", "")) {
      assertThat(browser.send("GET", "/api/me", null, "Authorization", header).status())
          .as(header)
          .isEqualTo(401);
    }
    assertThat(browser.get("/api/me").status()).isEqualTo(200);
  }
}
