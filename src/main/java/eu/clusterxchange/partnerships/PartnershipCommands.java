package eu.clusterxchange.partnerships;

import eu.clusterxchange.platform.audit.AuditEntry;
import eu.clusterxchange.platform.audit.AuditTrail;
import eu.clusterxchange.platform.http.Refusals;
import eu.clusterxchange.platform.id.Ids;
import eu.clusterxchange.platform.lifecycle.Refusal;
import eu.clusterxchange.platform.security.Actor;
import eu.clusterxchange.platform.security.Role;
import eu.clusterxchange.platform.sql.Database;
import eu.clusterxchange.platform.sql.Transaction;
import eu.clusterxchange.platform.time.Clocks;
import io.vertx.core.Future;
import java.util.UUID;

/** Setting up Partnerships; the Support Office's work (domain P38). */
public final class PartnershipCommands {
  private final PartnershipRepository repository;
  private final AuditTrail audit;
  private final Refusals refusals;
  private final Ids ids;
  private final Clocks clocks;

  PartnershipCommands(
      PartnershipRepository repository,
      AuditTrail audit,
      Refusals refusals,
      Ids ids,
      Clocks clocks) {
    this.repository = repository;
    this.audit = audit;
    this.refusals = refusals;
    this.ids = ids;
    this.clocks = clocks;
  }

  /** Returns the id of the new Partnership. */
  public Future<UUID> create(Transaction tx, Actor actor, NewPartnership partnership) {
    if (!actor.is(Role.SUPPORT_OFFICE)) {
      return forbidden();
    }
    UUID id = ids.next();
    return repository
        .insert(tx, id, partnership, clocks.domain().instant())
        .recover(
            failure ->
                Future.failedFuture(
                    Database.violates(failure, "partnership_acronym_key")
                        ? refusals.exception(Refusal.rule("partnership.refused.acronym-taken"))
                        : failure))
        .compose(v -> record(tx, actor, id, "create", null))
        .map(id);
  }

  /** From now on the account acts for the Partnership. The account must be one of staff. */
  public Future<Void> addStaff(Transaction tx, Actor actor, UUID partnership, UUID account) {
    if (!actor.is(Role.SUPPORT_OFFICE)) {
      return forbidden();
    }
    return repository
        .roleOf(tx, account)
        .compose(
            role ->
                role.filter(Role.PARTNERSHIP::equals).isEmpty()
                    ? Future.failedFuture(
                        refusals.exception(Refusal.rule("partnership.refused.not-staff")))
                    : repository.addStaff(tx, partnership, account, clocks.domain().instant()))
        .recover(
            failure ->
                Future.failedFuture(
                    Database.violates(failure, "partnership_staff_pkey")
                        ? refusals.exception(Refusal.rule("partnership.refused.works-elsewhere"))
                        : failure))
        .compose(v -> record(tx, actor, partnership, "add-staff", account.toString()));
  }

  private Future<Void> record(Transaction tx, Actor actor, UUID id, String action, String reason) {
    return audit.record(
        tx,
        AuditEntry.of(
            "partnership",
            id,
            action,
            null,
            null,
            actor,
            actor.role().name(),
            reason,
            clocks.domain().instant()));
  }

  private <T> Future<T> forbidden() {
    return Future.failedFuture(
        refusals.exception(Refusal.forbidden("partnership.forbidden.set-up")));
  }
}
