package eu.clusterxchange.matching;

import java.util.Comparator;

/** In which order a catalogue is read. */
enum CatalogueOrder {
  /** Best first; among equals the oldest publication. */
  SCORE(
      Comparator.comparingInt(Ranked::score)
          .reversed()
          .thenComparing(ranked -> ranked.entry().publishedAt())
          .thenComparing(ranked -> ranked.entry().id())),
  NEWEST(
      Comparator.comparing((Ranked ranked) -> ranked.entry().publishedAt())
          .reversed()
          .thenComparing(ranked -> ranked.entry().id())),
  NAME(
      Comparator.comparing((Ranked ranked) -> ranked.entry().name())
          .thenComparing(ranked -> ranked.entry().id()));

  private final Comparator<Ranked> comparator;

  CatalogueOrder(Comparator<Ranked> comparator) {
    this.comparator = comparator;
  }

  Comparator<Ranked> comparator() {
    return comparator;
  }
}
