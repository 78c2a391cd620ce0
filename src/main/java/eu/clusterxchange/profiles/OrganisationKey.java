package eu.clusterxchange.profiles;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * By what two profiles are known to be of one organisation: the country and the registration
 * number, or the name where no number is given; without case, accents, spaces and punctuation
 * (domain 8.35).
 */
final class OrganisationKey {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern OTHER_THAN_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private OrganisationKey() {}

  static String of(OrganisationStep organisation) {
    return of(organisation.country(), organisation.name(), organisation.registrationNumber());
  }

  /** A number cannot be taken for a name: only its key has a #. */
  static String of(String country, String name, String registrationNumber) {
    String number = registrationNumber == null ? "" : bare(registrationNumber);
    return number.isEmpty() ? of(country, name) : country + ":#" + number;
  }

  static String of(String country, String name) {
    return country + ":" + bare(name);
  }

  static String bare(String name) {
    String decomposed = Normalizer.normalize(name, Normalizer.Form.NFKD);
    String plain = MARKS.matcher(decomposed).replaceAll("");
    return OTHER_THAN_LETTERS.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT);
  }
}
