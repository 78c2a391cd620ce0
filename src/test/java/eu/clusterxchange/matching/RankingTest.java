package eu.clusterxchange.matching;

import static org.assertj.core.api.Assertions.assertThat;

import eu.clusterxchange.matching.score.CodeSet;
import eu.clusterxchange.matching.score.Window;
import eu.clusterxchange.matching.score.Wishes;
import eu.clusterxchange.profiles.OrganisationType;
import eu.clusterxchange.profiles.Side;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RankingTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");
  private static final Comparator<CatalogueEntry> OLDEST_FIRST =
      Comparator.comparing(CatalogueEntry::publishedAt).thenComparing(CatalogueEntry::id);
  private final Random random = new Random(7);

  /** Few different scores, so that there are many equals. */
  private CatalogueEntry entry(Side side, int place) {
    CodeSet language = random.nextBoolean() ? CodeSet.EMPTY.with(1) : CodeSet.EMPTY.with(2);
    CodeSet division = CodeSet.EMPTY.with(random.nextInt(2));
    return new CatalogueEntry(
        new UUID(random.nextLong(), random.nextLong()),
        side,
        new UUID(0, place),
        "name " + random.nextInt(50),
        OrganisationType.SME,
        random.nextBoolean() ? "AT" : "BE",
        "62",
        new UUID(1, 1),
        CodeSet.EMPTY,
        Set.of(Mode.PHYSICAL),
        FIRST.plusSeconds(random.nextInt(40)),
        "text of " + place,
        new Wishes(
            CodeSet.EMPTY,
            CodeSet.EMPTY,
            division,
            CodeSet.EMPTY.with(9),
            CodeSet.EMPTY,
            CodeSet.EMPTY,
            new Window(null, null),
            0,
            CodeSet.EMPTY.with(1),
            CodeSet.EMPTY,
            language));
  }

  @Test
  void thePagesTogetherAreTheWholeOrderWithoutRepetition() {
    CatalogueEntry own = entry(Side.VO, 0);
    var entries = new ArrayList<CatalogueEntry>();
    Map<UUID, Integer> open = new HashMap<>();
    for (int i = 1; i <= 150; i++) {
      CatalogueEntry entry = entry(Side.HO, i);
      entries.add(entry);
      open.put(entry.id(), random.nextInt(3));
    }
    entries.sort(OLDEST_FIRST);
    Ranking ranking =
        Ranking.of(entries, own, CatalogueFilter.ALL, CatalogueOrder.SCORE, TODAY);
    assertThat(ranking.total()).isEqualTo(150);
    var read = new ArrayList<Ranked>();
    for (int after = 0; after < 170; after += 7) {
      List<UUID> asked = ranking.tied(after, 7);
      Map<UUID, Integer> known = new HashMap<>(open);
      // only what was asked for may be needed
      known.keySet().retainAll(asked);
      read.addAll(ranking.page(after, 7, known));
    }
    assertThat(read)
        .isSortedAccordingTo(
            Comparator.comparingInt(Ranked::score)
                .reversed()
                .thenComparing(one -> open.get(one.entry().id()))
                .thenComparing(one -> one.entry().publishedAt())
                .thenComparing(one -> one.entry().id()))
        .hasSize(150)
        .doesNotHaveDuplicates();
  }

  @Test
  void otherOrdersAndFilters() {
    CatalogueEntry own = entry(Side.HO, 0);
    var entries = new ArrayList<CatalogueEntry>();
    for (int i = 1; i <= 60; i++) {
      entries.add(entry(Side.VO, i));
    }
    entries.sort(OLDEST_FIRST);
    Ranking newest =
        Ranking.of(entries, own, CatalogueFilter.ALL, CatalogueOrder.NEWEST, TODAY);
    assertThat(newest.tied(0, 10)).isEmpty();
    assertThat(newest.page(0, 60, Map.of()))
        .hasSize(60)
        .extracting(one -> one.entry().publishedAt())
        .isSortedAccordingTo(Comparator.reverseOrder());
    assertThat(newest.page(70, 10, Map.of())).isEmpty();
    Ranking byName = Ranking.of(entries, own, CatalogueFilter.ALL, CatalogueOrder.NAME, TODAY);
    assertThat(byName.page(0, 60, Map.of())).extracting(one -> one.entry().name()).isSorted();
  }
}
