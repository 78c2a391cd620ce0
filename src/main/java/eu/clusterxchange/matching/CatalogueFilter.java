package eu.clusterxchange.matching;

import eu.clusterxchange.matching.score.CodeSet;
import eu.clusterxchange.matching.score.Window;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Which profiles somebody wants to see; what is null or empty is not asked for.
 *
 * @param words all of them have to occur
 * @param period in which they have to have time; open where they named none
 */
record CatalogueFilter(
    List<String> words,
    String country,
    String sector,
    CodeSet ecosystem,
    String organisationType,
    CodeSet exchangeType,
    Window period,
    Mode mode,
    CodeSet language,
    UUID partnership)
    implements Predicate<CatalogueEntry> {

  static final CatalogueFilter ALL =
      new CatalogueFilter(
          List.of(),
          null,
          null,
          CodeSet.EMPTY,
          null,
          CodeSet.EMPTY,
          new Window(null, null),
          null,
          CodeSet.EMPTY,
          null);

  @Override
  public boolean test(CatalogueEntry entry) {
    return (country == null || country.equals(entry.country()))
        && (sector == null || sector.equals(entry.sector()))
        && (organisationType == null || organisationType.equals(entry.type().name()))
        && (partnership == null || partnership.equals(entry.partnership()))
        && (mode == null || entry.offers(mode))
        && named(ecosystem, entry.ecosystems())
        && named(exchangeType, entry.wishes().exchangeTypes())
        && named(language, entry.wishes().languages())
        && period.meets(entry.wishes().window())
        && words.stream().allMatch(entry.text()::contains);
  }

  private static boolean named(CodeSet wanted, CodeSet said) {
    return wanted.isEmpty() || wanted.meets(said);
  }
}
