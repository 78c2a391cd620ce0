package eu.clusterxchange.matching;

import eu.clusterxchange.matching.score.CodeSet;
import eu.clusterxchange.matching.score.Wishes;
import eu.clusterxchange.profiles.OrganisationType;
import eu.clusterxchange.profiles.Side;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * A published profile as it is ranked and filtered.
 *
 * @param country code; {@code sector} code of the division
 * @param modes none means that both will do
 * @param text everything that is searched, as {@link SearchText} writes it
 */
record CatalogueEntry(
    UUID id,
    Side side,
    UUID holder,
    String name,
    OrganisationType type,
    String country,
    String sector,
    UUID partnership,
    CodeSet ecosystems,
    Set<Mode> modes,
    Instant publishedAt,
    String text,
    Wishes wishes) {

  boolean offers(Mode mode) {
    return modes.isEmpty() || modes.contains(mode);
  }
}
