package eu.clusterxchange.profiles;

import eu.clusterxchange.partnerships.Partnership;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * How well a Partnership suits a profile (domain 3.7): 60 points for the field of activity, 30 for
 * a member in the country, up to 10 for having few profiles to look after. Pure.
 *
 * @param sector it covers the sector or one of the ecosystems of the profile
 * @param country it has a member in the country of the profile
 * @param load its share of all profiles that are looked after, 0 to 1
 */
record PartnershipFit(Partnership partnership, boolean sector, boolean country, double load) {
  private static final int SECTOR = 60;
  private static final int COUNTRY = 30;
  private static final int LOAD = 10;

  /**
   * @param sectors the Partnership sectors in which the sector of the profile is
   * @param looksAfter how many profiles each Partnership has
   * @return the best, of equals the first by acronym; empty when there is no Partnership
   */
  static Optional<PartnershipFit> best(
      Collection<Partnership> partnerships,
      OrganisationStep organisation,
      Set<String> sectors,
      Map<UUID, Long> looksAfter) {
    long all = looksAfter.values().stream().mapToLong(Long::longValue).sum();
    return partnerships.stream()
        .map(
            partnership ->
                new PartnershipFit(
                    partnership,
                    meet(partnership.sectors(), sectors)
                        || meet(partnership.ecosystems(), organisation.ecosystems()),
                    partnership.countries().contains(organisation.country()),
                    all == 0 ? 0 : (double) looksAfter.getOrDefault(partnership.id(), 0L) / all))
        .min(
            Comparator.comparingDouble((PartnershipFit fit) -> -fit.points())
                .thenComparing(fit -> fit.partnership().acronym()));
  }

  /** 0 to 100. */
  double points() {
    return (sector ? SECTOR : 0) + (country ? COUNTRY : 0) + LOAD * (1 - load);
  }

  private static boolean meet(List<String> some, Collection<String> others) {
    return some.stream().anyMatch(others::contains);
  }
}
