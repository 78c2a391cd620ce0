package eu.clusterxchange.matching;

import eu.clusterxchange.matching.score.MatchScore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The catalogue as one profile reads it, in order. Among equal scores whoever has the fewest open
 * matches comes first; that is asked for those around the page alone, because it changes often.
 */
final class Ranking {
  private final List<Ranked> ranked;
  private final CatalogueOrder order;

  private Ranking(List<Ranked> ranked, CatalogueOrder order) {
    this.ranked = ranked;
    this.order = order;
  }

  /**
   * @param opposite the oldest publication first
   */
  static Ranking of(
      List<CatalogueEntry> opposite,
      CatalogueEntry own,
      CatalogueFilter filter,
      CatalogueOrder order,
      LocalDate today) {
    var kept = new ArrayList<Ranked>(opposite.size());
    for (CatalogueEntry entry : opposite) {
      if (filter.test(entry)) {
        kept.add(new Ranked(entry, MatchScore.of(own.wishes(), entry.wishes(), today)));
      }
    }
    return new Ranking(
        switch (order) {
          case SCORE -> bestFirst(kept);
          case NEWEST -> {
            Collections.reverse(kept);
            yield kept;
          }
          case NAME -> {
            kept.sort(Comparator.comparing(one -> one.entry().name()));
            yield kept;
          }
        },
        order);
  }

  /** One pass into a drawer for each percent: among equals the order stays. */
  private static List<Ranked> bestFirst(List<Ranked> kept) {
    int[] begin = new int[MatchScore.MOST + 2];
    for (Ranked one : kept) {
      begin[MatchScore.MOST - one.score() + 1]++;
    }
    for (int i = 1; i < begin.length; i++) {
      begin[i] += begin[i - 1];
    }
    var sorted = new Ranked[kept.size()];
    for (Ranked one : kept) {
      sorted[begin[MatchScore.MOST - one.score()]++] = one;
    }
    return List.of(sorted);
  }

  int total() {
    return ranked.size();
  }

  /** Those whose open matches have to be counted before the page can be cut. */
  List<UUID> tied(int after, int limit) {
    return order == CatalogueOrder.SCORE
        ? around(after, limit).stream().map(one -> one.entry().id()).toList()
        : List.of();
  }

  /**
   * @param openMatches by profile; who is not named has none
   */
  List<Ranked> page(int after, int limit, Map<UUID, Integer> openMatches) {
    if (order != CatalogueOrder.SCORE) {
      return ranked.subList(Math.min(after, total()), end(after, limit));
    }
    // sorting keeps the order of what is equal: the oldest publication first
    Comparator<Ranked> best =
        Comparator.comparingInt(Ranked::score)
            .reversed()
            .thenComparing(one -> openMatches.getOrDefault(one.entry().id(), 0));
    return around(after, limit).stream()
        .sorted(best)
        .skip(Math.min(after, total()) - first(after))
        .limit(limit)
        .collect(Collectors.toList());
  }

  /** The page, and whoever has the same score as its first or its last. */
  private List<Ranked> around(int after, int limit) {
    int end = end(after, limit);
    while (end > 0 && end < total() && score(end) == score(end - 1)) {
      end++;
    }
    return ranked.subList(first(after), Math.max(end, first(after)));
  }

  private int first(int after) {
    int first = Math.min(after, total());
    while (first > 0 && first < total() && score(first) == score(first - 1)) {
      first--;
    }
    return first;
  }

  private int end(int after, int limit) {
    return Math.min(after + limit, total());
  }

  private int score(int place) {
    return ranked.get(place).score();
  }
}
