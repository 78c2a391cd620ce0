package eu.clusterxchange.partnerships;

import eu.clusterxchange.platform.sql.Transaction;
import io.vertx.core.Future;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What other features ask about Partnerships. */
public final class PartnershipAccess {
  private final PartnershipRepository repository;

  PartnershipAccess(PartnershipRepository repository) {
    this.repository = repository;
  }

  /** The Partnership that this account works for. */
  public Future<Optional<PartnershipSummary>> ofStaff(UUID account) {
    return repository.ofStaff(account);
  }

  /** Those that look after profiles now, by acronym. */
  public Future<List<Partnership>> active() {
    return repository.active();
  }

  /** The same within a transaction. */
  public Future<List<Partnership>> active(Transaction tx) {
    return repository.active(tx);
  }

  /** The organisations of a country that form active Partnerships, each with its Partnership. */
  public Future<List<Map.Entry<PartnershipMember, UUID>>> members(Transaction tx, String country) {
    return repository.members(tx, country);
  }

  /** In one query. */
  public Future<Map<UUID, PartnershipSummary>> summaries(Collection<UUID> partnerships) {
    return repository.summaries(partnerships);
  }

  /** The same within a transaction. */
  public Future<Map<UUID, PartnershipSummary>> summaries(
      Transaction tx, Collection<UUID> partnerships) {
    return repository.summaries(tx, partnerships);
  }
}
