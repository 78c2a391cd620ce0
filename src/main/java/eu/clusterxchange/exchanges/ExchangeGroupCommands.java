package eu.clusterxchange.exchanges;

import eu.clusterxchange.commitments.CommitmentCommands;
import eu.clusterxchange.exchanges.ReaderRepository.Seen;
import eu.clusterxchange.platform.audit.AuditEntry;
import eu.clusterxchange.platform.audit.AuditTrail;
import eu.clusterxchange.platform.http.Problem;
import eu.clusterxchange.platform.http.Refusals;
import eu.clusterxchange.platform.lifecycle.Refusal;
import eu.clusterxchange.platform.security.Actor;
import eu.clusterxchange.platform.sql.AfterCommit;
import eu.clusterxchange.platform.sql.Transaction;
import eu.clusterxchange.platform.text.Messages;
import eu.clusterxchange.platform.time.Clocks;
import eu.clusterxchange.profiles.ProfileSummary;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Binding the exchanges of one host together, each within the caller's transaction (domain 2.4).
 */
public final class ExchangeGroupCommands {
  private static final int NAME_LIMIT = 120;

  private final ExchangeRepository repository;
  private final ReaderRepository readers;
  private final ExchangeCards cards;
  private final CommitmentCommands commitments;
  private final ExchangeHints hints;
  private final AuditTrail audit;
  private final Messages messages;
  private final Refusals refusals;
  private final Clocks clocks;

  ExchangeGroupCommands(
      ExchangeRepository repository,
      ReaderRepository readers,
      ExchangeCards cards,
      CommitmentCommands commitments,
      ExchangeHints hints,
      AuditTrail audit,
      Messages messages,
      Clocks clocks) {
    this.repository = repository;
    this.readers = readers;
    this.cards = cards;
    this.commitments = commitments;
    this.hints = hints;
    this.audit = audit;
    this.messages = messages;
    this.refusals = new Refusals(messages);
    this.clocks = clocks;
  }

  /**
   * Makes a group of a single exchange (G5). Its commitment becomes the group's, so nothing that
   * was written is lost; from now on the visitor watches.
   */
  public Future<GroupChange> createGroup(Transaction tx, Actor actor, UUID exchange, String name) {
    String given = name == null ? "" : name.strip();
    if (given.isEmpty() || given.length() > NAME_LIMIT) {
      return Future.failedFuture(
          Problem.field("/name", messages.text("exchange.fault.group-name")).exception());
    }
    return seen(tx, actor, exchange)
        .compose(seen -> repository.lock(tx, List.of(seen.group().id())))
        .compose(v -> seen(tx, actor, exchange))
        .compose(
            now -> {
              Optional<Refusal> obstacle = GroupPolicy.create(now.relation(), now.group());
              return obstacle.isPresent()
                  ? refuse(obstacle.get())
                  : repository
                      .name(tx, now.group().id(), given)
                      .compose(v -> changed(tx, actor, now, now.group(), "create"));
            });
  }

  /**
   * Takes a single exchange into a group of the same host (G6). Its own draft of the commitment is
   * closed; its readers are sent to the group's (G16).
   */
  public Future<GroupChange> addToGroup(Transaction tx, Actor actor, UUID exchange, UUID group) {
    return seen(tx, actor, exchange)
        .compose(seen -> repository.lock(tx, List.of(seen.group().id(), group)))
        .compose(
            locked ->
                seen(tx, actor, exchange)
                    .compose(
                        now -> {
                          ExchangeGroup target =
                              locked.stream()
                                  .filter(one -> one.id().equals(group))
                                  .findFirst()
                                  .orElseThrow(() -> Problem.notFound().exception());
                          Optional<Refusal> obstacle =
                              GroupPolicy.add(now.relation(), now.group(), target);
                          return obstacle.isPresent()
                              ? refuse(obstacle.get())
                              : join(tx, actor, now, target);
                        }));
  }

  private Future<GroupChange> join(Transaction tx, Actor actor, Seen seen, ExchangeGroup target) {
    return repository
        .join(tx, seen.exchange().id(), seen.group().id(), target.id())
        .compose(v -> changed(tx, actor, seen, target, "add"))
        .compose(
            change ->
                commitments
                    .move(tx, seen.group().commitment(), target.commitment())
                    .map(
                        told ->
                            new GroupChange(
                                target.id(),
                                AfterCommit.inOrder(List.of(change.afterCommit(), told)))));
  }

  /** The new composition decides who writes, and every member shows it. */
  private Future<GroupChange> changed(
      Transaction tx, Actor actor, Seen seen, ExchangeGroup group, String action) {
    Instant now = clocks.domain().instant();
    return audit
        .record(
            tx,
            AuditEntry.of(
                "exchange-group",
                group.id(),
                action,
                null,
                null,
                actor,
                seen.relation().name(),
                seen.exchange().reference(),
                now))
        .compose(v -> repository.touchMembers(tx, group.id(), now))
        .compose(
            members ->
                rights(tx, group, members)
                    .compose(
                        told ->
                            hints
                                .changed(tx, members, group.status(), actor.name())
                                .map(
                                    shown ->
                                        new GroupChange(
                                            group.id(),
                                            AfterCommit.inOrder(List.of(told, shown))))));
  }

  private Future<Runnable> rights(Transaction tx, ExchangeGroup group, List<Exchange> members) {
    return cards
        .of(tx, members)
        .compose(
            read -> {
              ProfileSummary host = read.host(members.get(0));
              List<ProfileSummary> visitors = members.stream().map(read::visitor).toList();
              return commitments.setParties(
                  tx,
                  group.commitment(),
                  CommitmentRights.parties(GroupKind.GROUP, host, visitors));
            });
  }

  private Future<Seen> seen(Transaction tx, Actor actor, UUID exchange) {
    return readers
        .seen(tx, actor, exchange)
        .map(seen -> seen.orElseThrow(() -> Problem.notFound().exception()));
  }

  private <T> Future<T> refuse(Refusal refusal) {
    return Future.failedFuture(refusals.exception(refusal));
  }
}
