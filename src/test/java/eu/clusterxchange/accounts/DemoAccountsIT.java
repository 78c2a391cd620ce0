package eu.clusterxchange.accounts;

import static eu.clusterxchange.accounts.AccountsFixture.PASSWORD;
import static eu.clusterxchange.accounts.AccountsFixture.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.clusterxchange.platform.security.Role;
import eu.clusterxchange.testing.TestServer;
import io.vertx.core.json.JsonObject;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DemoAccountsIT {
  @RegisterExtension static final TestServer SERVER = TestServer.demo();
  private static AccountsFixture demo;

  /** The same database, started again without demo mode. */
  private static AccountsFixture inEarnest;

  @BeforeAll
  static void open() {
    demo = new AccountsFixture(SERVER, true);
    inEarnest = new AccountsFixture(SERVER, false);
    get(
        demo.database.transaction(
            tx ->
                demo.accounts
                    .demo()
                    .add(
                        tx,
                        AccountsFixture.account(
                            "showcase", Role.SUPPORT_OFFICE, AccountStatus.ACTIVE),
                        "Runs the scheme")));
  }

  @AfterAll
  static void close() {
    demo.close();
    inEarnest.close();
  }

  @Test
  void shownAccountCanBeUsedAsShown() {
    JsonObject shown =
        SERVER.client().get("/api/demo").json().getJsonArray("accounts").stream()
            .map(JsonObject.class::cast)
            .filter(account -> account.getString("login").equals("showcase"))
            .findFirst()
            .orElseThrow();
    assertThat(shown)
        .isEqualTo(
            new JsonObject()
                .put("login", "showcase")
                .put("password", PASSWORD)
                .put("name", "Name of showcase")
                .put("role", "SUPPORT_OFFICE")
                .put("about", "Runs the scheme"));
    var client = SERVER.client().signInAsDemo("showcase");
    assertThat(client.get("/api/me").json().getBoolean("demo")).isTrue();
  }

  @Test
  void shownToThisMachineOnlyUnlessOpenedToOthers() {
    for (String here : new String[] {"127.0.0.1", "127.8.9.10", "::1", "0:0:0:0:0:0:0:1"}) {
      assertThat(get(demo.accounts.demo().shownTo(here))).isNotEmpty();
    }
    for (String other :
        new String[] {
          "203.0.113.7", "127.0.0.1.evil.example", "10.0.0.1", "2001:db8:0:0:0:0:0:1"
        }) {
      assertThatThrownBy(() -> get(demo.accounts.demo().shownTo(other)))
          .hasMessageContaining("nothing here");
    }
  }

  @Test
  void withoutDemoModeALeftoverDemoAccountOpensNothing() {
    var client = SERVER.client().signInAsDemo("showcase");
    UUID session =
        UUID.fromString(
            new JsonObject(
                    new String(
                        java.util.Base64.getUrlDecoder().decode(client.token().split("\\.", -1)[1]),
                        java.nio.charset.StandardCharsets.UTF_8))
                .getString("sid"));
    assertThat(get(demo.authentication.ended(Set.of(session)))).isEmpty();
    assertThat(get(inEarnest.authentication.ended(Set.of(session)))).containsExactly(session);
    assertThat(get(inEarnest.accounts.setupLink().ensure())).isPresent();
    assertThat(get(demo.accounts.setupLink().ensure())).isEmpty();
    assertThatThrownBy(() -> get(inEarnest.accounts.demo().shownTo("127.0.0.1")))
        .hasMessageContaining("nothing here");
    assertThatThrownBy(
            () ->
                get(
                    inEarnest.database.transaction(
                        tx ->
                            inEarnest
                                .accounts
                                .demo()
                                .add(
                                    tx,
                                    AccountsFixture.account("x", Role.USER, AccountStatus.ACTIVE),
                                    "x"))))
        .hasMessageContaining("outside demo mode");
  }

  @Test
  void leftoverDemoAccountCannotSignInInEarnest() {
    assertThatThrownBy(() -> get(inEarnest.signIn("showcase"))).hasMessageContaining("not right");
    assertThat(get(demo.signIn("showcase")).actor().name()).isEqualTo("Name of showcase");
  }
}
