package eu.clusterxchange.matching;

import eu.clusterxchange.matching.CatalogueRepository.Change;
import eu.clusterxchange.profiles.Side;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * All published profiles as of one revision of the catalogue. Never changes.
 *
 * @param revision that of the last change in it
 * @param visitors and {@code hosts}: the oldest publication first
 */
record CatalogueSnapshot(
    long revision,
    Map<UUID, CatalogueEntry> byId,
    List<CatalogueEntry> visitors,
    List<CatalogueEntry> hosts) {
  static final CatalogueSnapshot EMPTY = new CatalogueSnapshot(0, Map.of(), List.of(), List.of());
  private static final Comparator<CatalogueEntry> OLDEST_FIRST =
      Comparator.comparing(CatalogueEntry::publishedAt).thenComparing(CatalogueEntry::id);

  /** This one after the changes, which follow on it. */
  CatalogueSnapshot with(List<Change> changes) {
    var next = new HashMap<>(byId);
    for (Change change : changes) {
      change
          .entry()
          .ifPresentOrElse(
              entry -> next.put(change.profile(), entry), () -> next.remove(change.profile()));
    }
    return new CatalogueSnapshot(
        changes.get(changes.size() - 1).revision(), next, side(next, Side.VO), side(next, Side.HO));
  }

  private static List<CatalogueEntry> side(Map<UUID, CatalogueEntry> all, Side side) {
    return all.values().stream()
        .filter(entry -> entry.side() == side)
        .sorted(OLDEST_FIRST)
        .toList();
  }

  CatalogueSnapshot orNewer(CatalogueSnapshot other) {
    return other.revision > revision ? other : this;
  }

  Optional<CatalogueEntry> find(UUID profile) {
    return Optional.ofNullable(byId.get(profile));
  }

  /** Those that a profile of this side may match, the oldest publication first. */
  List<CatalogueEntry> opposite(Side side) {
    return side == Side.VO ? hosts : visitors;
  }
}
