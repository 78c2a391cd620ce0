package eu.clusterxchange.matching;

import eu.clusterxchange.matching.score.MatchScore;
import eu.clusterxchange.platform.http.Problem;
import eu.clusterxchange.platform.http.Refusals;
import eu.clusterxchange.platform.lifecycle.Refusal;
import eu.clusterxchange.platform.security.Actor;
import eu.clusterxchange.platform.security.Role;
import eu.clusterxchange.platform.time.Clocks;
import eu.clusterxchange.profiles.ProfileAccess;
import io.vertx.core.Future;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/**
 * The opposite side of a published profile, for its holder, its Partnership, the Support Office.
 */
final class CatalogueService {
  private static final ZoneId SCHEME = ZoneId.of("Europe/Brussels");

  private final Catalogue catalogue;
  private final CatalogueRepository repository;
  private final Counterparts counterparts;
  private final ProfileAccess profiles;
  private final Refusals refusals;
  private final Clocks clocks;

  CatalogueService(
      Catalogue catalogue,
      CatalogueRepository repository,
      Counterparts counterparts,
      ProfileAccess profiles,
      Refusals refusals,
      Clocks clocks) {
    this.catalogue = catalogue;
    this.repository = repository;
    this.counterparts = counterparts;
    this.profiles = profiles;
    this.refusals = refusals;
    this.clocks = clocks;
  }

  /**
   * What is asked for.
   *
   * @param after how many come before the page
   */
  record Query(CatalogueFilter filter, CatalogueOrder order, int after, int limit) {}

  /**
   * @param total of all pages
   */
  record Page(List<Counterpart> counterparts, int total) {}

  Future<Page> page(Actor actor, UUID profile, Query query) {
    return reading(
        actor,
        profile,
        (snapshot, own) -> {
          LocalDate today = today();
          Ranking ranking =
              Ranking.of(snapshot.opposite(own.side()), own, query.filter(), query.order(), today);
          return repository
              .openMatches(ranking.tied(query.after(), query.limit()))
              .compose(
                  open ->
                      counterparts.of(own, ranking.page(query.after(), query.limit(), open), today))
              .map(page -> new Page(page, ranking.total()));
        });
  }

  /** One of the catalogue; not found when it is not in it. */
  Future<Counterpart> one(Actor actor, UUID profile, UUID counterpart) {
    return reading(
        actor,
        profile,
        (snapshot, own) -> {
          LocalDate today = today();
          List<Ranked> wanted =
              snapshot
                  .find(counterpart)
                  .filter(entry -> entry.side() != own.side())
                  .map(
                      entry ->
                          new Ranked(entry, MatchScore.of(own.wishes(), entry.wishes(), today)))
                  .stream()
                  .toList();
          return counterparts
              .of(own, wanted, today)
              .map(
                  found ->
                      found.stream().findFirst().orElseThrow(() -> Problem.notFound().exception()));
        });
  }

  private interface Reading<T> {
    Future<T> of(CatalogueSnapshot snapshot, CatalogueEntry own);
  }

  private <T> Future<T> reading(Actor actor, UUID profile, Reading<T> reading) {
    return catalogue
        .now()
        .compose(
            snapshot ->
                snapshot
                    .find(profile)
                    .map(
                        own ->
                            mayRead(actor, own)
                                .compose(
                                    may ->
                                        may
                                            ? reading.of(snapshot, own)
                                            : Future.failedFuture(Problem.notFound().exception())))
                    .orElseGet(() -> unpublished(actor, profile)));
  }

  private Future<Boolean> mayRead(Actor actor, CatalogueEntry own) {
    return actor.is(Role.SUPPORT_OFFICE) || own.holder().equals(actor.accountId())
        ? Future.succeededFuture(true)
        : repository.isStaff(actor.accountId(), own.partnership());
  }

  /** Its holder is told why there is nothing to see; nobody else learns that it exists. */
  private <T> Future<T> unpublished(Actor actor, UUID profile) {
    return profiles
        .summaries(List.of(profile))
        .compose(
            found ->
                found.containsKey(profile) && found.get(profile).holder().equals(actor.accountId())
                    ? Future.failedFuture(
                        refusals.exception(Refusal.rule("match.refused.own-not-published")))
                    : Future.failedFuture(Problem.notFound().exception()));
  }

  /** Windows expire at midnight in Brussels. */
  private LocalDate today() {
    return LocalDate.ofInstant(clocks.domain().instant(), SCHEME);
  }
}
