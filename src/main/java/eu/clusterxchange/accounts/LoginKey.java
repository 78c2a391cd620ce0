package eu.clusterxchange.accounts;

import java.text.Normalizer;
import java.util.Locale;

/**
 * A login or an e-mail address in the one form in which it is unique and looked up: NFKC, lower
 * case, nothing around it, one space between words.
 */
record LoginKey(String text) {
  static LoginKey of(String typed) {
    String folded =
        Normalizer.normalize(typed.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    // Lower case can leave a decomposed letter behind (such as the Turkish dotted I).
    String normal = Normalizer.normalize(folded, Normalizer.Form.NFKC);
    // Phones write a typographic apostrophe where a keyboard writes a straight one.
    normal = normal.replace('\u2019', '\'').replaceAll(" {2,}", " ");
    // PostgreSQL has no text with NUL in it, so it is in no login.
    return new LoginKey(normal.replace('\u0000', '\ufffd'));
  }

  boolean isEmail() {
    return text.indexOf('@') >= 0;
  }
}
