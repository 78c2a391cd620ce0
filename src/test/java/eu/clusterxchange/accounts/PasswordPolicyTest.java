package eu.clusterxchange.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordPolicyTest {
  private static final List<String> ANNA =
      List.of("anna.lindqvist", "anna@solarcluster.example", "Anna Lindqvist");

  private static boolean good(String password) {
    return PasswordPolicy.refusal(password, ANNA).isEmpty();
  }

  @Test
  void lengthIsCountedInCharactersNotInUnits() {
    assertThat(good("blue tram at 7")).isFalse();
    assertThat(good("blue tram at 07")).isTrue();
    assertThat(good("🌲🌊🔥🌙🎈🎃🎄🎅🎆🎇🎉🎊🎋🎌")).isFalse();
    assertThat(good("🌲🌊🔥🌙🎈🎃🎄🎅🎆🎇🎉🎊🎋🎌🎍")).isTrue();
  }

  @Test
  void longestIs256() {
    String text = "winter rain and a slow train ".repeat(9).substring(0, 256);
    assertThat(good(text)).isTrue();
    assertThat(good(text + "x")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "passwordpassword",
        "Password1234567890",
        "123456789012345",
        "qwertyuiopasdfgh",
        "aaaaaaaaaaaaaaaa",
        "abcabcabcabcabcabc",
        "xkcdqxkcdqxkcdq",
        "ClusterXchange2026",
        "correcthorsebatterystaple",
        "Welcome2Europe!!",
        "annalindqvist2026",
        "Anna.Lindqvist.1",
        "solarcluster-anna",
        "               "
      })
  void whatOthersWouldTryFirstIsRefused(String password) {
    assertThat(good(password)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "correct horse battery staple",
        "kaffe, regn og cykel",
        "Anna likes very old bridges",
        "pässwörter sind müßig",
        "no digits no capitals here",
        "8472 0193 5566 1209"
      })
  void noKindOfCharacterIsAskedFor(String password) {
    assertThat(good(password)).isTrue();
  }

  @Test
  void reasonSaysWhatToDo() {
    assertThat(PasswordPolicy.refusal("short", ANNA))
        .hasValueSatisfying(r -> assertThat(r).contains("15"));
  }
}
