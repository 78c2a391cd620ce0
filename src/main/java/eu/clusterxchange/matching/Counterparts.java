package eu.clusterxchange.matching;

import eu.clusterxchange.matching.CatalogueRepository.Taken;
import eu.clusterxchange.profiles.ProfileAccess;
import eu.clusterxchange.profiles.ProfileSummary;
import eu.clusterxchange.profiles.Side;
import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads what is shown of the profiles on one page, and what stands between. */
final class Counterparts {
  private final CatalogueRepository repository;
  private final ProfileAccess profiles;
  private final ExchangeCreation exchanges;

  Counterparts(CatalogueRepository repository, ProfileAccess profiles, ExchangeCreation exchanges) {
    this.repository = repository;
    this.profiles = profiles;
    this.exchanges = exchanges;
  }

  /** In the order of the page; a profile that is gone meanwhile is left out. */
  Future<List<Counterpart>> of(CatalogueEntry own, List<Ranked> page, LocalDate today) {
    Set<UUID> ids = page.stream().map(one -> one.entry().id()).collect(Collectors.toSet());
    Future<Map<UUID, ProfileSummary>> summaries =
        profiles.summaries(Stream.concat(ids.stream(), Stream.of(own.id())).toList());
    Future<Map<UUID, Taken>> taken = repository.taken(own.id());
    Future<Map<UUID, Set<Mode>>> engaged =
        exchanges.engagements(own.side() == Side.VO ? Set.of(own.id()) : ids);
    return Future.all(summaries, taken, engaged)
        .map(
            read ->
                page.stream()
                    .filter(one -> summaries.result().containsKey(one.entry().id()))
                    .map(
                        one ->
                            counterpart(
                                own,
                                one,
                                summaries.result(),
                                Optional.ofNullable(taken.result().get(one.entry().id())),
                                engaged.result(),
                                today))
                    .toList());
  }

  private static Counterpart counterpart(
      CatalogueEntry own,
      Ranked ranked,
      Map<UUID, ProfileSummary> summaries,
      Optional<Taken> taken,
      Map<UUID, Set<Mode>> engaged,
      LocalDate today) {
    ProfileSummary summary = summaries.get(ranked.entry().id());
    UUID visitor = own.side() == Side.VO ? own.id() : summary.id();
    Set<Mode> common = CounterpartPolicy.common(own.modes(), ranked.entry().modes());
    Set<Mode> free = CounterpartPolicy.free(common, engaged.getOrDefault(visitor, Set.of()));
    return new Counterpart(
        own,
        ranked,
        summary,
        free,
        taken,
        CounterpartPolicy.obstacle(
            PairFacts.of(summaries.get(own.id()), summary, false),
            taken.isPresent(),
            taken.map(Taken::rejected).orElse(false),
            common,
            free),
        today);
  }
}
