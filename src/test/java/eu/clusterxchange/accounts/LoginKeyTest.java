package eu.clusterxchange.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoginKeyTest {
  @ParameterizedTest
  @CsvSource({
    "Anna, anna",
    "'  anna ', anna",
    "ＡＮＮＡ, anna",
    "Ångström, ångström",
    "A\u030Angström, ångström",
    "ﬁona, fiona",
    "STRASSE, strasse",
    "Anna@Example.EU, anna@example.eu"
  })
  void spellingsThatLookAlikeAreOneLogin(String typed, String key) {
    assertThat(LoginKey.of(typed)).isEqualTo(LoginKey.of(key));
    assertThat(LoginKey.of(typed).text()).isEqualTo(key);
  }

  @Test
  void foldingTwiceChangesNothing() {
    for (String typed : new String[] {"İstanbul", "ǅ", "Σίσυφος", "ẞ", "\u1E9E@X"}) {
      String once = LoginKey.of(typed).text();
      assertThat(LoginKey.of(once).text()).isEqualTo(once);
    }
  }

  @Test
  void addressIsToldFromLoginByItsSign() {
    assertThat(LoginKey.of("anna@example.eu").isEmail()).isTrue();
    assertThat(LoginKey.of("anna＠example.eu").isEmail()).isTrue();
    assertThat(LoginKey.of("anna").isEmail()).isFalse();
  }

  @Test
  void nulThatNoTextOfTheDatabaseHoldsIsReplaced() {
    assertThat(LoginKey.of("an\u0000na").text()).doesNotContain("\u0000");
  }
}
