package eu.clusterxchange.matching.score;

/**
 * What the score asks of one profile. An empty set or open window is an unanswered question.
 *
 * @param division the own, and {@code section} the one that it belongs to
 * @param wantedSectors divisions and sections; empty means the own division
 * @param plannedDays working days of the stay; 0 when none are named
 * @param country the own
 * @param preferredCountries empty means any
 * @param languages spoken at working level
 */
public record Wishes(
    CodeSet offers,
    CodeSet needs,
    CodeSet division,
    CodeSet section,
    CodeSet wantedSectors,
    CodeSet exchangeTypes,
    Window window,
    int plannedDays,
    CodeSet country,
    CodeSet preferredCountries,
    CodeSet languages) {

  public boolean wantsSectorOf(Wishes other) {
    CodeSet wanted = wantedSectors.isEmpty() ? division : wantedSectors;
    return wanted.meets(other.division) || wanted.meets(other.section);
  }

  public boolean wantsCountryOf(Wishes other) {
    return preferredCountries.isEmpty() || preferredCountries.meets(other.country);
  }
}
