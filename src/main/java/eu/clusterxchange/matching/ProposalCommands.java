package eu.clusterxchange.matching;

import eu.clusterxchange.matching.ProposalRepository.Seen;
import eu.clusterxchange.platform.audit.AuditEntry;
import eu.clusterxchange.platform.audit.AuditTrail;
import eu.clusterxchange.platform.http.Problem;
import eu.clusterxchange.platform.http.Refusals;
import eu.clusterxchange.platform.id.Ids;
import eu.clusterxchange.platform.lifecycle.Decision;
import eu.clusterxchange.platform.lifecycle.Refusal;
import eu.clusterxchange.platform.security.Actor;
import eu.clusterxchange.platform.sql.Database;
import eu.clusterxchange.platform.sql.Transaction;
import eu.clusterxchange.platform.time.Clocks;
import eu.clusterxchange.profiles.ProfileAccess;
import eu.clusterxchange.profiles.ProfileRelation;
import eu.clusterxchange.profiles.ProfileSummary;
import eu.clusterxchange.profiles.Side;
import io.vertx.core.Future;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** What is done with proposed matches (M0), each within the caller's transaction. */
final class ProposalCommands {
  private final ProposalRepository repository;
  private final MatchInitiation initiation;
  private final ProfileAccess profiles;
  private final AuditTrail audit;
  private final Refusals refusals;
  private final Ids ids;
  private final Clocks clocks;

  ProposalCommands(
      ProposalRepository repository,
      MatchInitiation initiation,
      ProfileAccess profiles,
      AuditTrail audit,
      Refusals refusals,
      Ids ids,
      Clocks clocks) {
    this.repository = repository;
    this.initiation = initiation;
    this.profiles = profiles;
    this.audit = audit;
    this.refusals = refusals;
    this.ids = ids;
    this.clocks = clocks;
  }

  /** Proposes {@code counterpart} to the holder of {@code to}; the guards are those of M1. */
  Future<Proposal> propose(
      Transaction tx, Actor actor, UUID to, UUID counterpart, Mode mode, String text) {
    return profiles
        .relations(tx, actor, to)
        .compose(
            relations ->
                profiles
                    .summaries(tx, List.of(to, counterpart))
                    .compose(found -> allowed(relations, found, to, counterpart)))
        .compose(
            as ->
                initiation
                    .possible(tx, to, counterpart, mode)
                    .compose(
                        v ->
                            insert(
                                tx,
                                actor,
                                new Proposal(
                                    ids.next(),
                                    to,
                                    counterpart,
                                    mode,
                                    text,
                                    ProposalStatus.OPEN,
                                    actor.name(),
                                    as,
                                    null,
                                    clocks.domain().instant()))));
  }

  private Future<MatchRelation> allowed(
      List<ProfileRelation> relations, Map<UUID, ProfileSummary> found, UUID to, UUID counterpart) {
    if (relations.isEmpty() || !found.containsKey(to) || !found.containsKey(counterpart)) {
      return Future.failedFuture(Problem.notFound().exception());
    }
    if (relations.contains(ProfileRelation.SUPPORT_OFFICE)) {
      return Future.succeededFuture(MatchRelation.SUPPORT_OFFICE);
    }
    if (relations.contains(ProfileRelation.PARTNERSHIP)) {
      return Future.succeededFuture(
          found.get(to).side() == Side.HO ? MatchRelation.HOP : MatchRelation.VOP);
    }
    return refuse(Refusal.forbidden("proposal.forbidden.propose"));
  }

  private Future<Proposal> insert(Transaction tx, Actor actor, Proposal proposal) {
    return repository
        .insert(tx, proposal, actor.accountId())
        .recover(
            failure ->
                Database.violates(failure, "match_proposal_open")
                    ? refuse(Refusal.rule("proposal.refused.open-already"))
                    : Future.failedFuture(failure))
        .compose(
            v ->
                record(
                    tx,
                    actor,
                    proposal.id(),
                    "propose",
                    null,
                    proposal.status(),
                    proposal.proposer().name()))
        .map(proposal);
  }

  /** Begins the match; whose idea it was stays known (M1). */
  Future<MatchChange> accept(Transaction tx, Actor actor, UUID id) {
    return decide(tx, actor, id, ProposalAction.ACCEPT)
        .compose(
            proposal ->
                initiation
                    .initiate(
                        tx,
                        actor,
                        new NewMatch(
                            proposal.to(),
                            proposal.counterpart(),
                            proposal.mode(),
                            null,
                            proposal.proposer()))
                    .compose(
                        begun ->
                            repository
                                .decide(
                                    tx,
                                    id,
                                    ProposalStatus.ACCEPTED,
                                    begun.match(),
                                    clocks.domain().instant())
                                .map(begun)));
  }

  Future<Proposal> decline(Transaction tx, Actor actor, UUID id) {
    return decide(tx, actor, id, ProposalAction.DECLINE)
        .compose(
            proposal ->
                repository
                    .decide(tx, id, ProposalStatus.DECLINED, null, clocks.domain().instant())
                    .map(proposal));
  }

  private Future<Proposal> decide(Transaction tx, Actor actor, UUID id, ProposalAction action) {
    return repository
        .lock(tx, actor, id)
        .map(found -> found.orElseThrow(() -> Problem.notFound().exception()))
        .compose(seen -> decide(tx, actor, seen, action));
  }

  private Future<Proposal> decide(Transaction tx, Actor actor, Seen seen, ProposalAction action) {
    Proposal proposal = seen.proposal();
    Decision<ProposalStatus> decision =
        ProposalLifecycle.TABLE.decide(proposal.status(), action, seen.relation());
    if (decision instanceof Decision.Refused<ProposalStatus> refused) {
      return refuse(refused.refusal());
    }
    return record(
            tx,
            actor,
            proposal.id(),
            action.name().toLowerCase(Locale.ROOT),
            proposal.status(),
            ((Decision.Accepted<ProposalStatus>) decision).to(),
            seen.relation().name())
        .map(proposal);
  }

  private Future<Void> record(
      Transaction tx,
      Actor actor,
      UUID id,
      String action,
      ProposalStatus from,
      ProposalStatus to,
      String as) {
    return audit.record(
        tx,
        AuditEntry.of(
            "match-proposal",
            id,
            action,
            from == null ? null : from.name(),
            to.name(),
            actor,
            as,
            null,
            clocks.domain().instant()));
  }

  private <T> Future<T> refuse(Refusal refusal) {
    return Future.failedFuture(refusals.exception(refusal));
  }
}
