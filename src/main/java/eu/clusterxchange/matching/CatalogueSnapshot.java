package eu.clusterxchange.matching;

import eu.clusterxchange.matching.CatalogueRepository.Change;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * All published profiles as of one revision of the catalogue. Never changes.
 *
 * @param revision that of the last change in it
 */
record CatalogueSnapshot(long revision, Map<UUID, CatalogueEntry> byId) {
  static final CatalogueSnapshot EMPTY = new CatalogueSnapshot(0, Map.of());

  /** This one after the changes, which follow on it. */
  CatalogueSnapshot with(List<Change> changes) {
    var next = new HashMap<>(byId);
    for (Change change : changes) {
      change
          .entry()
          .ifPresentOrElse(
              entry -> next.put(change.profile(), entry), () -> next.remove(change.profile()));
    }
    return new CatalogueSnapshot(changes.get(changes.size() - 1).revision(), next);
  }

  CatalogueSnapshot orNewer(CatalogueSnapshot other) {
    return other.revision > revision ? other : this;
  }

  Optional<CatalogueEntry> find(UUID profile) {
    return Optional.ofNullable(byId.get(profile));
  }

  Collection<CatalogueEntry> entries() {
    return byId.values();
  }
}
