package eu.clusterxchange.accounts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which passwords are good enough (NIST SP 800-63B-4, 3.1.1.2): length counts, not the kinds of
 * characters; what everybody would try first does not count as length.
 */
final class PasswordPolicy {
  static final int SHORTEST = 15;
  static final int LONGEST = 256;

  /** Characters that must be left when known words are taken out. */
  private static final int OWN_PART = 8;

  private static final int DIFFERENT = 5;

  private static final List<String> KNOWN =
      List.of(
          "password",
          "passwort",
          "passphrase",
          "motdepasse",
          "contrasena",
          "clusterxchange",
          "cluster",
          "exchange",
          "europe",
          "welcome",
          "letmein",
          "iloveyou",
          "administrator",
          "admin",
          "changeme",
          "trustno",
          "football",
          "dragon",
          "monkey",
          "sunshine",
          "princess",
          "correcthorsebatterystaple",
          "qwertyuiop",
          "qwertzuiop",
          "azertyuiop",
          "asdfghjkl",
          "zxcvbnm",
          "qwerty",
          "qwertz",
          "azerty",
          "1q2w3e4r",
          "qazwsx",
          "abcdefghijklmnopqrstuvwxyz",
          "abcdef",
          "abc123",
          "01234567890123456789",
          "12345678901234567890",
          "0123456789",
          "1234567890",
          "123456789",
          "9876543210",
          "987654321",
          "123456");

  private PasswordPolicy() {}

  /**
   * Why the password is refused, or empty when it is good.
   *
   * @param context what others know of the person: login, address, name
   */
  static Optional<String> refusal(String password, Collection<String> context) {
    int length = password.codePointCount(0, password.length());
    if (length < SHORTEST) {
      return Optional.of(
          "Please choose at least "
              + SHORTEST
              + " characters. A few words in a row are easy to remember.");
    }
    if (length > LONGEST) {
      return Optional.of("Please choose at most " + LONGEST + " characters.");
    }
    if (password.codePoints().distinct().count() < DIFFERENT || repeats(password)) {
      return Optional.of("This repeats itself too much. Please choose something less regular.");
    }
    if (ownPart(password, context) < OWN_PART) {
      return Optional.of(
          "This is among the first that others would try: a well-known password, or made of your own name or address. Please choose another.");
    }
    return Optional.empty();
  }

  /** True when the whole is a shorter piece over and over. */
  private static boolean repeats(String password) {
    return (password + password).indexOf(password, 1) < password.length();
  }

  private static int ownPart(String password, Collection<String> context) {
    var words = new ArrayList<>(KNOWN);
    for (String text : context) {
      for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
        if (word.length() >= 3) {
          words.add(word);
        }
      }
    }
    words.sort(Comparator.comparingInt(String::length).reversed());
    String rest = password.toLowerCase(Locale.ROOT);
    for (String word : words) {
      rest = rest.replace(word, "");
    }
    return rest.codePointCount(0, rest.length());
  }
}
