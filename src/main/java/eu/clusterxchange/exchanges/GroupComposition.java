package eu.clusterxchange.exchanges;

import eu.clusterxchange.commitments.CommitmentCommands;
import eu.clusterxchange.commitments.CommitmentParty;
import eu.clusterxchange.exchanges.ExchangeCards.Cards;
import eu.clusterxchange.exchanges.ExchangeLocks.Held;
import eu.clusterxchange.platform.security.Actor;
import eu.clusterxchange.platform.sql.AfterCommit;
import eu.clusterxchange.platform.sql.Transaction;
import eu.clusterxchange.platform.time.Clocks;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What follows from a new composition: who writes the commitment, and every member shows it. */
final class GroupComposition {
  private static final String CHANGED = "group-changed";

  private final ExchangeRepository repository;
  private final ExchangeCards cards;
  private final CommitmentCommands commitments;
  private final GroupHistory history;
  private final Clocks clocks;

  GroupComposition(
      ExchangeRepository repository,
      ExchangeCards cards,
      CommitmentCommands commitments,
      GroupHistory history,
      Clocks clocks) {
    this.repository = repository;
    this.cards = cards;
    this.commitments = commitments;
    this.history = history;
    this.clocks = clocks;
  }

  /**
   * The group has its new members already.
   *
   * @param held the exchange this is about, as it was before
   * @param group as it is now
   * @param action create, add or remove
   */
  Future<Runnable> changed(
      Transaction tx, Actor actor, Held held, ExchangeGroup group, String action) {
    GroupEvent event = event(group, actor, held, action);
    return history
        .record(tx, event)
        .compose(v -> repository.touchMembers(tx, group.id(), event.at()))
        .compose(
            members ->
                cards
                    .of(tx, members)
                    .compose(
                        read ->
                            announce(tx, event, held, read, group)
                                .compose(v -> rights(tx, group, members, read, actor)))
                    .compose(told -> shown(tx, members, group, event, told)));
  }

  /**
   * The exchange goes on by itself.
   *
   * @param held as it was in the group
   * @param own the group for it alone, not yet stored
   */
  Future<Runnable> part(Transaction tx, Actor actor, Held held, ExchangeGroup own) {
    GroupEvent event = event(held.group(), actor, held, "remove");
    return repository
        .insert(tx, own, event.at())
        .compose(v -> repository.part(tx, held.exchange().id(), held.group().id(), own.id()))
        .compose(v -> history.record(tx, event))
        .compose(v -> cards.of(tx, held.members()))
        .compose(
            read ->
                commitments
                    .copy(
                        tx,
                        held.group().commitment(),
                        own.commitment(),
                        parties(own.kind(), List.of(held.exchange()), read))
                    .compose(v -> announce(tx, event, held, read, held.group()))
                    .compose(v -> repository.touchMembers(tx, held.group().id(), event.at()))
                    .compose(
                        left ->
                            rights(tx, held.group(), left, read, actor)
                                .compose(told -> shown(tx, left, held.group(), event, told))))
        .compose(
            told ->
                repository
                    .touchMembers(tx, own.id(), event.at())
                    .compose(alone -> shown(tx, alone, own, event, told)));
  }

  private GroupEvent event(ExchangeGroup group, Actor actor, Held held, String action) {
    Instant now = clocks.domain().instant();
    return new GroupEvent(
        group.id(),
        action,
        null,
        null,
        actor,
        held.seen().relation(),
        held.exchange().reference(),
        now);
  }

  private Future<Void> announce(
      Transaction tx, GroupEvent event, Held held, Cards read, ExchangeGroup group) {
    String name = group.name() == null ? held.group().name() : group.name();
    return history.announce(
        tx,
        CHANGED,
        event,
        List.of(held.exchange()),
        read,
        Map.of("group", name, "change", event.action()));
  }

  private Future<Runnable> rights(
      Transaction tx, ExchangeGroup group, List<Exchange> members, Cards read, Actor actor) {
    return commitments.setParties(
        tx, group.commitment(), parties(group.kind(), members, read), actor);
  }

  private static List<CommitmentParty> parties(GroupKind kind, List<Exchange> members, Cards read) {
    return CommitmentRights.parties(
        kind, read.host(members.get(0)), members.stream().map(read::visitor).toList());
  }

  private Future<Runnable> shown(
      Transaction tx,
      List<Exchange> members,
      ExchangeGroup group,
      GroupEvent event,
      Runnable told) {
    return history
        .hints(tx, members, group.status(), event)
        .map(hints -> AfterCommit.inOrder(List.of(hints, told)));
  }
}
