package eu.clusterxchange.exchanges;

import eu.clusterxchange.commitments.CommitmentCommands;
import eu.clusterxchange.matching.ExchangeCreation;
import eu.clusterxchange.matching.Mode;
import eu.clusterxchange.platform.audit.AuditEntry;
import eu.clusterxchange.platform.audit.AuditTrail;
import eu.clusterxchange.platform.id.Ids;
import eu.clusterxchange.platform.outbox.Announcement;
import eu.clusterxchange.platform.outbox.Outbox;
import eu.clusterxchange.platform.sql.Transaction;
import eu.clusterxchange.platform.time.Clocks;
import eu.clusterxchange.profiles.ProfileSummary;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** How exchanges come to be: each of a match that both sides validated (E1). */
public final class ExchangeCommands implements ExchangeCreation {
  private final ExchangeRepository repository;
  private final CommitmentCommands commitments;
  private final ExchangeHints hints;
  private final AuditTrail audit;
  private final Outbox outbox;
  private final Ids ids;
  private final Clocks clocks;

  ExchangeCommands(
      ExchangeRepository repository,
      CommitmentCommands commitments,
      ExchangeHints hints,
      AuditTrail audit,
      Outbox outbox,
      Ids ids,
      Clocks clocks) {
    this.repository = repository;
    this.commitments = commitments;
    this.hints = hints;
    this.audit = audit;
    this.outbox = outbox;
    this.ids = ids;
    this.clocks = clocks;
  }

  @Override
  public Future<Boolean> engaged(Transaction tx, ProfileSummary visitor, Mode mode) {
    return visitor.partnership() == null
        ? Future.succeededFuture(false)
        : repository.engaged(tx, visitor.id(), mode, visitor.partnership().generation());
  }

  @Override
  public Future<Map<UUID, Set<Mode>>> engagements(Collection<UUID> visitors) {
    return repository.engagements(visitors);
  }

  @Override
  public Future<Boolean> occupied(Transaction tx, UUID profile) {
    return repository.occupied(tx, profile);
  }

  @Override
  public Future<Runnable> create(Transaction tx, Agreement agreement) {
    Instant now = clocks.domain().instant();
    var group =
        new ExchangeGroup(
            ids.next(),
            GroupKind.SINGLE,
            null,
            GroupStatus.DRAFT,
            ids.next(),
            agreement.host().id(),
            agreement.mode(),
            1);
    int year = clocks.today().getYear();
    return repository
        .insert(tx, group, now)
        .compose(v -> repository.nextNumber(tx, year))
        .compose(
            number -> {
              Exchange exchange = exchange(agreement, group, reference(year, number));
              return repository
                  .insert(tx, exchange, now)
                  .compose(v -> commitment(tx, group, agreement))
                  .compose(v -> record(tx, exchange, agreement, now))
                  .compose(
                      v ->
                          hints.changed(
                              tx, List.of(exchange), group.status(), agreement.actor().name()));
            });
  }

  private static String reference(int year, int number) {
    return String.format(Locale.ROOT, "CXC-%04d-%04d", year, number);
  }

  /** The Partnership of the visitor pays, so its programme round is the one that counts. */
  private static Exchange exchange(Agreement agreement, ExchangeGroup group, String reference) {
    return new Exchange(
        agreement.exchange(),
        reference,
        group.id(),
        agreement.match(),
        agreement.visitor().id(),
        agreement.host().id(),
        agreement.visitor().partnership().id(),
        agreement.host().partnership().id(),
        agreement.mode(),
        agreement.visitor().partnership().generation(),
        ExchangeStatus.BUILDING,
        1);
  }

  private Future<Void> commitment(Transaction tx, ExchangeGroup group, Agreement agreement) {
    return commitments.create(
        tx,
        group.commitment(),
        CommitmentRights.parties(group.kind(), agreement.host(), List.of(agreement.visitor())));
  }

  private Future<Void> record(Transaction tx, Exchange exchange, Agreement agreement, Instant now) {
    var values =
        Map.of(
            "reference", exchange.reference(),
            "host", agreement.host().organisation(),
            "visitor", agreement.visitor().organisation());
    return audit
        .record(
            tx,
            AuditEntry.of(
                "exchange",
                exchange.id(),
                "create",
                null,
                GroupStatus.DRAFT.name(),
                agreement.actor(),
                "SYSTEM",
                null,
                now))
        .compose(
            v ->
                outbox.add(
                    tx,
                    Announcement.TOPIC,
                    new Announcement("exchange-created", "exchange", exchange.id(), null, values)
                        .toJson()));
  }
}
