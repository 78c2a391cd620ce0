package eu.clusterxchange.matching;

import io.vertx.core.Future;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The published profiles in the memory of this instance, because every reader's order of them is
 * another. Each use first reads what was committed since, so it is never behind.
 */
final class Catalogue {
  private static final int AT_ONCE = 500;

  private final CatalogueRepository repository;
  private final AtomicReference<CatalogueSnapshot> last =
      new AtomicReference<>(CatalogueSnapshot.EMPTY);

  Catalogue(CatalogueRepository repository) {
    this.repository = repository;
  }

  /** As of now. */
  Future<CatalogueSnapshot> now() {
    return upToDate(last.get());
  }

  private Future<CatalogueSnapshot> upToDate(CatalogueSnapshot known) {
    return repository
        .changedSince(known.revision(), AT_ONCE)
        .compose(
            changes -> changes.isEmpty() ? Future.succeededFuture(known) : next(known, changes));
  }

  private Future<CatalogueSnapshot> next(
      CatalogueSnapshot known, List<CatalogueRepository.Change> changes) {
    CatalogueSnapshot next = known.with(changes);
    last.accumulateAndGet(next, CatalogueSnapshot::orNewer);
    return changes.size() < AT_ONCE ? Future.succeededFuture(next) : upToDate(next);
  }
}
