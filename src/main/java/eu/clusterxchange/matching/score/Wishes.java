package eu.clusterxchange.matching.score;

/**
 * What the score asks of one profile. An empty set or open window is an unanswered question.
 *
 * @param sector the own division and its section
 * @param wantedSectors divisions and sections; empty means the own
 * @param plannedDays working days of the stay; 0 when none are named
 * @param country the own
 * @param preferredCountries empty means any
 * @param languages spoken at working level
 */
public record Wishes(
    CodeSet offers,
    CodeSet needs,
    CodeSet sector,
    CodeSet wantedSectors,
    CodeSet exchangeTypes,
    Window window,
    int plannedDays,
    CodeSet country,
    CodeSet preferredCountries,
    CodeSet languages) {

  boolean wantsSectorOf(Wishes other) {
    return (wantedSectors.isEmpty() ? sector : wantedSectors).meets(other.sector);
  }

  boolean wantsCountryOf(Wishes other) {
    return preferredCountries.isEmpty() || preferredCountries.meets(other.country);
  }
}
