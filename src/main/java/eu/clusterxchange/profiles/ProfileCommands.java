package eu.clusterxchange.profiles;

import eu.clusterxchange.platform.audit.AuditEntry;
import eu.clusterxchange.platform.audit.AuditTrail;
import eu.clusterxchange.platform.http.Problem;
import eu.clusterxchange.platform.http.ProblemType;
import eu.clusterxchange.platform.http.Refusals;
import eu.clusterxchange.platform.id.Ids;
import eu.clusterxchange.platform.lifecycle.Decision;
import eu.clusterxchange.platform.lifecycle.Refusal;
import eu.clusterxchange.platform.security.Actor;
import eu.clusterxchange.platform.security.Role;
import eu.clusterxchange.platform.sql.Database;
import eu.clusterxchange.platform.sql.Transaction;
import eu.clusterxchange.platform.text.Messages;
import eu.clusterxchange.platform.time.Clocks;
import eu.clusterxchange.profiles.ProfileRepository.Stored;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What is done with profiles, each within the caller's transaction. */
public final class ProfileCommands {
  private final ProfileRepository repository;
  private final ProfilePolicy policy;
  private final AuditTrail audit;
  private final Messages messages;
  private final Refusals refusals;
  private final Ids ids;
  private final Clocks clocks;

  ProfileCommands(
      ProfileRepository repository,
      ProfilePolicy policy,
      AuditTrail audit,
      Messages messages,
      Ids ids,
      Clocks clocks) {
    this.repository = repository;
    this.policy = policy;
    this.audit = audit;
    this.messages = messages;
    this.refusals = new Refusals(messages);
    this.ids = ids;
    this.clocks = clocks;
  }

  /** Begins a profile as a draft of the actor (PR1). Returns its id. */
  public Future<UUID> create(Transaction tx, Actor actor, NewProfile profile) {
    if (!actor.is(Role.USER) && !actor.is(Role.PARTNERSHIP)) {
      return refuse(Refusal.forbidden("profile.forbidden.create"));
    }
    List<ProfileFault> faults = policy.atCreation(profile);
    if (!faults.isEmpty()) {
      return invalid(faults);
    }
    UUID id = ids.next();
    Instant now = clocks.domain().instant();
    return repository
        .insert(tx, id, actor.accountId(), profile, now)
        .recover(
            failure ->
                Database.violates(failure, "profile_of_organisation")
                    ? refuse(Refusal.rule("profile.refused.duplicate"))
                    : Future.failedFuture(failure))
        .compose(
            v -> record(tx, id, "create", null, ProfileStatus.DRAFT, actor, ProfileRelation.HOLDER))
        .map(id);
  }

  /** Hands a complete draft to its Partnership (PR3). */
  public Future<Void> submit(Transaction tx, Actor actor, UUID id) {
    return act(tx, actor, id, ProfileAction.SUBMIT);
  }

  /** Puts a submitted profile into the catalogue (PR4). */
  public Future<Void> publish(Transaction tx, Actor actor, UUID id) {
    return act(tx, actor, id, ProfileAction.PUBLISH);
  }

  private Future<Void> act(Transaction tx, Actor actor, UUID id, ProfileAction action) {
    return repository
        .find(tx, id)
        .map(found -> found.orElseThrow(() -> Problem.notFound().exception()))
        .compose(
            profile ->
                relation(tx, actor, profile)
                    .compose(relation -> decide(tx, actor, profile, action, relation)));
  }

  private Future<ProfileRelation> relation(Transaction tx, Actor actor, Stored profile) {
    if (actor.is(Role.SUPPORT_OFFICE)) {
      return Future.succeededFuture(ProfileRelation.SUPPORT_OFFICE);
    }
    if (profile.holder().equals(actor.accountId())) {
      return Future.succeededFuture(ProfileRelation.HOLDER);
    }
    return repository
        .isStaff(tx, actor.accountId(), profile.content().partnership())
        .map(staff -> staff ? ProfileRelation.PARTNERSHIP : ProfileRelation.NONE);
  }

  private Future<Void> decide(
      Transaction tx, Actor actor, Stored profile, ProfileAction action, ProfileRelation relation) {
    if (relation == ProfileRelation.NONE) {
      return Future.failedFuture(Problem.notFound().exception());
    }
    Decision<ProfileStatus> decision =
        ProfileLifecycle.TABLE.decide(profile.status(), action, relation);
    if (decision instanceof Decision.Refused<ProfileStatus> refused) {
      return refuse(refused.refusal());
    }
    List<ProfileFault> faults = policy.atSubmission(profile.content());
    if (!faults.isEmpty()) {
      return invalid(faults);
    }
    ProfileStatus to = ((Decision.Accepted<ProfileStatus>) decision).to();
    return repository
        .move(tx, profile, to, clocks.domain().instant())
        .compose(
            written ->
                written == 1
                    ? record(
                        tx,
                        profile.id(),
                        action.name().toLowerCase(java.util.Locale.ROOT),
                        profile.status(),
                        to,
                        actor,
                        relation)
                    : act(tx, actor, profile.id(), action));
  }

  private Future<Void> record(
      Transaction tx,
      UUID id,
      String action,
      ProfileStatus from,
      ProfileStatus to,
      Actor actor,
      ProfileRelation relation) {
    return audit.record(
        tx,
        AuditEntry.of(
            "profile",
            id,
            action,
            from == null ? null : from.name(),
            to.name(),
            actor,
            relation.name(),
            null,
            clocks.domain().instant()));
  }

  private <T> Future<T> refuse(Refusal refusal) {
    return Future.failedFuture(refusals.exception(refusal));
  }

  private <T> Future<T> invalid(List<ProfileFault> faults) {
    return Future.failedFuture(
        new Problem(
                ProblemType.INVALID,
                messages.text(faults.get(0).key()),
                faults.stream()
                    .map(
                        fault ->
                            new Problem.FieldError("/" + fault.field(), messages.text(fault.key())))
                    .toList())
            .exception());
  }
}
