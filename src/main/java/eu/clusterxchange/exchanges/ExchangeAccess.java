package eu.clusterxchange.exchanges;

import eu.clusterxchange.commitments.CommitmentAccess;
import eu.clusterxchange.commitments.CommitmentVersion;
import eu.clusterxchange.exchanges.ExchangeCards.Cards;
import eu.clusterxchange.exchanges.ReaderRepository.Seen;
import eu.clusterxchange.matching.Mode;
import eu.clusterxchange.platform.http.Problem;
import eu.clusterxchange.platform.security.Actor;
import eu.clusterxchange.platform.sql.Transaction;
import io.vertx.core.Future;
import java.util.Comparator;
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
  private final CommitmentAccess commitments;

  ExchangeAccess(
      ExchangeRepository repository,
      ReaderRepository readers,
      ExchangeCards cards,
      CommitmentAccess commitments) {
    this.repository = repository;
    this.readers = readers;
    this.cards = cards;
    this.commitments = commitments;
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
              return commitments
                  .versions(tx, commitment)
                  .compose(
                      versions ->
                          cards
                              .of(tx, members)
                              .map(read -> new Reading(members, read, versions).summaries(seen)));
            });
  }

  /**
   * The mode of the exchanges with this commitment; fails with not found when the actor may not.
   */
  public Future<Mode> mode(Actor actor, UUID commitment) {
    return readers
        .byCommitment(actor, commitment)
        .map(seen -> seen.orElseThrow(() -> Problem.notFound().exception()).exchange().mode());
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
        Stream.concat(seen.stream().map(Seen::exchange), members.stream()).distinct().toList();
    Set<UUID> papers =
        seen.stream().map(one -> one.group().commitment()).collect(Collectors.toSet());
    return commitments
        .versions(papers)
        .compose(versions -> cards.of(all).map(read -> new Reading(all, read, versions)))
        .map(reading -> reading.summaries(seen));
  }

  /**
   * What was read to show exchanges.
   *
   * @param exchanges those shown and all that share a group with one of them
   * @param versions of their commitments, of each the oldest first
   */
  private record Reading(List<Exchange> exchanges, Cards cards, List<CommitmentVersion> versions) {

    List<ExchangeSummary> summaries(List<Seen> seen) {
      return seen.stream().map(this::summary).toList();
    }

    private ExchangeSummary summary(Seen seen) {
      Exchange exchange = seen.exchange();
      ExchangeGroup group = seen.group();
      List<Exchange> members =
          exchanges.stream()
              .filter(member -> member.group().equals(group.id()))
              .sorted(Comparator.comparing(Exchange::reference))
              .toList();
      Optional<CommitmentVersion> frozen =
          versions.stream()
              .filter(version -> version.commitment().equals(group.commitment()))
              .reduce((earlier, later) -> later);
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
          group.kind() == GroupKind.SINGLE ? Optional.empty() : Optional.of(bound(group, members)),
          frozen,
          ExchangeOffers.of(
              seen.relation(),
              exchange,
              group,
              members.stream().map(Exchange::status).toList(),
              frozen.isPresent()),
          exchange.version());
    }

    private ExchangeSummary.Group bound(ExchangeGroup group, List<Exchange> members) {
      return new ExchangeSummary.Group(
          group.id(),
          group.name(),
          members.stream()
              .map(
                  member ->
                      new ExchangeSummary.Member(
                          member.id(), member.reference(), cards.visitor(member)))
              .toList());
    }
  }
}
