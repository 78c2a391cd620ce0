package eu.clusterxchange.profiles;

import java.time.LocalDate;
import java.util.List;

/**
 * Step 4: what kind of exchange, with whom and when. Null is what is not said.
 *
 * @param modes PHYSICAL, VIRTUAL
 * @param wantedSectors codes of NACE divisions; none is any
 * @param wantedOrganisationTypes none is any
 * @param preferredCountries none is any
 * @param availableFrom first and {@code availableTo} last day of the window
 * @param plannedDays working days of the stay
 * @param acceptsGroups of a host: several visitors in one exchange
 */
public record PreferencesStep(
    List<String> modes,
    List<String> exchangeTypes,
    List<String> wantedSectors,
    List<String> wantedOrganisationTypes,
    List<String> preferredCountries,
    LocalDate availableFrom,
    LocalDate availableTo,
    Integer plannedDays,
    Boolean acceptsGroups) {}
