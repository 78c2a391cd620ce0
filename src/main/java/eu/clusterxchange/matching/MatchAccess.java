package eu.clusterxchange.matching;

import eu.clusterxchange.matching.MatchRepository.Seen;
import eu.clusterxchange.platform.http.Problem;
import eu.clusterxchange.platform.security.Actor;
import eu.clusterxchange.platform.security.Role;
import eu.clusterxchange.platform.sql.Transaction;
import eu.clusterxchange.platform.stream.StreamSource.Listener;
import eu.clusterxchange.profiles.ProfileAccess;
import eu.clusterxchange.profiles.ProfileSummary;
import io.vertx.core.Future;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who stands how to which match: the one place that knows. */
public final class MatchAccess {
  private final MatchRepository repository;
  private final ProfileAccess profiles;

  MatchAccess(MatchRepository repository, ProfileAccess profiles) {
    this.repository = repository;
    this.profiles = profiles;
  }

  /** Empty when the actor may not know of the match, or there is none. */
  public Future<Optional<MatchRelation>> relation(Actor actor, UUID match) {
    return repository
        .relation(match, actor.accountId())
        .compose(
            found ->
                found.isPresent() || !actor.is(Role.SUPPORT_OFFICE)
                    ? Future.succeededFuture(found)
                    : repository.exists(match).map(MatchAccess::supportOffice));
  }

  /** The same within a transaction. */
  public Future<Optional<MatchRelation>> relation(Transaction tx, Actor actor, UUID match) {
    return repository
        .relation(tx, match, actor.accountId())
        .compose(
            found ->
                found.isPresent() || !actor.is(Role.SUPPORT_OFFICE)
                    ? Future.succeededFuture(found)
                    : repository.exists(tx, match).map(MatchAccess::supportOffice));
  }

  /**
   * The holders and the staff of both Partnerships. The Support Office sees every match and is not
   * told of each.
   */
  public Future<List<UUID>> audience(UUID match) {
    return repository.audience(match);
  }

  /** The same within a transaction. */
  public Future<List<UUID>> audience(Transaction tx, UUID match) {
    return repository.audience(tx, match);
  }

  /** The audience with the relation of each. */
  public Future<List<MatchParticipant>> participants(Transaction tx, UUID match) {
    return repository.participants(tx, match);
  }

  /** What the two organisations of a match are called. */
  public Future<MatchNames> names(Transaction tx, UUID match) {
    return repository.names(tx, match).map(Optional::orElseThrow);
  }

  /** Those of the listeners that may no longer follow their match, in one query. */
  public Future<Set<Listener>> withdrawn(Collection<Listener> listeners) {
    return repository.withdrawn(listeners);
  }

  /** The matches that the actor lists, latest change first. */
  public Future<List<MatchSummary>> visible(Actor actor) {
    return repository.visible(actor).compose(this::summaries);
  }

  /** The match as the actor sees it; fails with not found when the actor may not. */
  public Future<MatchSummary> summary(Actor actor, UUID match) {
    return repository
        .seen(actor, match)
        .map(seen -> seen.orElseThrow(() -> Problem.notFound().exception()))
        .compose(seen -> summaries(List.of(seen)))
        .map(list -> list.get(0));
  }

  private Future<List<MatchSummary>> summaries(List<Seen> seen) {
    Set<UUID> ids =
        seen.stream()
            .flatMap(s -> Stream.of(s.match().visitor(), s.match().host()))
            .collect(Collectors.toSet());
    return profiles.summaries(ids).map(cards -> seen.stream().map(s -> summary(s, cards)).toList());
  }

  private static MatchSummary summary(Seen seen, Map<UUID, ProfileSummary> cards) {
    Match match = seen.match();
    return new MatchSummary(
        match.id(),
        match.status(),
        match.mode(),
        seen.relation(),
        cards.get(match.host()),
        cards.get(match.visitor()),
        match.exchange(),
        match.reason(),
        match.blocksPair(),
        match.version());
  }

  private static Optional<MatchRelation> supportOffice(boolean exists) {
    return exists ? Optional.of(MatchRelation.SUPPORT_OFFICE) : Optional.empty();
  }
}
