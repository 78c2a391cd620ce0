package eu.clusterxchange.exchanges;

import eu.clusterxchange.exchanges.ExchangeCards.Cards;
import eu.clusterxchange.exchanges.ReaderRepository.Seen;
import eu.clusterxchange.platform.http.Problem;
import eu.clusterxchange.platform.security.Actor;
import eu.clusterxchange.platform.sql.Transaction;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who sees which exchange, and what of it. */
public final class ExchangeAccess {
  private final ExchangeRepository repository;
  private final ReaderRepository readers;
  private final ExchangeCards cards;

  ExchangeAccess(ExchangeRepository repository, ReaderRepository readers, ExchangeCards cards) {
    this.repository = repository;
    this.readers = readers;
    this.cards = cards;
  }

  /** The exchanges that the actor lists, latest change first. */
  public Future<List<ExchangeSummary>> visible(Actor actor) {
    return readers.visible(actor).compose(this::summaries);
  }

  /** The exchange as the actor sees it; fails with not found when the actor may not. */
  public Future<ExchangeSummary> summary(Actor actor, UUID exchange) {
    return readers
        .seen(actor, exchange)
        .map(seen -> seen.orElseThrow(() -> Problem.notFound().exception()))
        .compose(seen -> summaries(List.of(seen)))
        .map(list -> list.get(0));
  }

  /**
   * All exchanges that share a commitment, by reference, as the Support Office sees them; for what
   * is done on behalf of the scheme.
   */
  public Future<List<ExchangeSummary>> ofCommitment(Transaction tx, UUID commitment) {
    return readers
        .ofCommitment(tx, commitment)
        .compose(
            seen -> {
              List<Exchange> members = seen.stream().map(Seen::exchange).toList();
              return cards
                  .of(tx, members)
                  .map(read -> seen.stream().map(s -> summary(s, members, read)).toList());
            });
  }

  /** The holders and the staff of both Partnerships, with the relation of each. */
  public Future<List<ExchangeParticipant>> participants(Transaction tx, UUID exchange) {
    return readers.participants(tx, exchange);
  }

  private Future<List<ExchangeSummary>> summaries(List<Seen> seen) {
    Set<UUID> groups =
        seen.stream()
            .map(Seen::group)
            .filter(group -> group.kind() == GroupKind.GROUP)
            .map(ExchangeGroup::id)
            .collect(Collectors.toSet());
    return repository.members(groups).compose(members -> summaries(seen, members));
  }

  private Future<List<ExchangeSummary>> summaries(List<Seen> seen, List<Exchange> members) {
    List<Exchange> all =
        Stream.concat(seen.stream().map(Seen::exchange), members.stream()).toList();
    return cards.of(all).map(read -> seen.stream().map(s -> summary(s, members, read)).toList());
  }

  private static ExchangeSummary summary(Seen seen, List<Exchange> members, Cards cards) {
    Exchange exchange = seen.exchange();
    ExchangeGroup group = seen.group();
    return new ExchangeSummary(
        exchange.id(),
        exchange.reference(),
        exchange.status().shown(group.status()),
        group.commitment(),
        exchange.mode(),
        exchange.match(),
        seen.relation(),
        cards.host(exchange),
        cards.visitor(exchange),
        group.kind() == GroupKind.SINGLE
            ? Optional.empty()
            : Optional.of(bound(group, members, cards)),
        exchange.version());
  }

  private static ExchangeSummary.Group bound(
      ExchangeGroup group, List<Exchange> members, Cards cards) {
    return new ExchangeSummary.Group(
        group.id(),
        group.name(),
        members.stream()
            .filter(member -> member.group().equals(group.id()))
            .map(
                member ->
                    new ExchangeSummary.Member(
                        member.id(), member.reference(), cards.visitor(member)))
            .toList());
  }
}
