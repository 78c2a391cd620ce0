package eu.clusterxchange.matching;

import eu.clusterxchange.matching.CatalogueRepository.Taken;
import eu.clusterxchange.platform.lifecycle.Refusal;
import eu.clusterxchange.profiles.ProfileSummary;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * A profile of the opposite side, as one profile sees it.
 *
 * @param own the one that looks
 * @param summary what is shown of the other
 * @param modes in which the two could have an exchange now
 * @param taken the match between the two; empty when there is none
 * @param obstacle why no match can begin; empty when one can
 * @param today from which windows count
 */
record Counterpart(
    CatalogueEntry own,
    Ranked ranked,
    ProfileSummary summary,
    Set<Mode> modes,
    Optional<Taken> taken,
    Optional<Refusal> obstacle,
    LocalDate today) {}
