package eu.clusterxchange.matching.score;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The same questions answered with codes, and the score of domain 3.6 worked out from them slowly
 * and by the letter: by what the fast one is judged.
 */
record NamedWishes(
    Set<String> offers,
    Set<String> needs,
    String sector,
    Set<String> wantedSectors,
    Set<String> types,
    LocalDate from,
    LocalDate to,
    int days,
    String country,
    Set<String> preferred,
    Set<String> languages) {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final MathContext EXACT = new MathContext(40);
  private static final List<String> SKILLS = codes("SKILL", 62);
  private static final List<String> DIVISIONS = codes("", 99);
  private static final List<String> SECTIONS = codes("S", 21);
  private static final List<String> TYPES = codes("TYPE", 9);
  private static final List<String> COUNTRIES = codes("C", 38);
  private static final List<String> LANGUAGES = codes("L", 37);

  private static List<String> codes(String prefix, int count) {
    return IntStream.range(0, count).mapToObj(i -> prefix + i).toList();
  }

  private static String section(String division) {
    return SECTIONS.get(Integer.parseInt(division) % SECTIONS.size());
  }

  static NamedWishes random(Random random) {
    LocalDate from = random.nextInt(6) == 0 ? null : TODAY.plusDays(random.nextInt(90) - 30);
    LocalDate begin = from == null ? TODAY : from;
    var wanted = some(random, DIVISIONS, 6);
    wanted.addAll(some(random, SECTIONS, 2));
    return new NamedWishes(
        some(random, SKILLS, 12),
        some(random, SKILLS, 12),
        DIVISIONS.get(random.nextInt(DIVISIONS.size())),
        wanted,
        some(random, TYPES, 5),
        from,
        random.nextInt(6) == 0 ? null : begin.plusDays(random.nextInt(40)),
        random.nextInt(12),
        COUNTRIES.get(random.nextInt(COUNTRIES.size())),
        some(random, COUNTRIES, 12),
        some(random, LANGUAGES, 4));
  }

  private static Set<String> some(Random random, List<String> codes, int most) {
    var chosen = new HashSet<String>();
    for (int i = random.nextInt(most + 1); i > 0; i--) {
      chosen.add(codes.get(random.nextInt(codes.size())));
    }
    return chosen;
  }

  Wishes wishes() {
    var sectorCodes = new ArrayList<>(DIVISIONS);
    sectorCodes.addAll(SECTIONS);
    var skills = new CodeIndex(SKILLS);
    var sectors = new CodeIndex(sectorCodes);
    var countries = new CodeIndex(COUNTRIES);
    return new Wishes(
        skills.set(offers),
        skills.set(needs),
        sectors.set(Set.of(sector)),
        sectors.set(Set.of(section(sector))),
        sectors.set(wantedSectors),
        new CodeIndex(TYPES).set(types),
        new Window(from, to),
        days,
        countries.set(Set.of(country)),
        countries.set(preferred),
        new CodeIndex(LANGUAGES).set(languages));
  }

  int scoreWith(NamedWishes other) {
    return points(35, served(other).add(other.served(this)).divide(two(), EXACT))
        .add(points(20, bothWays(wantsSector(other), other.wantsSector(this))))
        .add(points(15, jaccard(types, other.types)))
        .add(points(15, availability(other)))
        .add(points(10, bothWays(wantsCountry(other), other.wantsCountry(this))))
        .add(points(5, language(other)))
        // an exact half is a few 10^-38 off by the divisions before
        .setScale(20, RoundingMode.HALF_UP)
        .setScale(0, RoundingMode.HALF_UP)
        .intValue();
  }

  private BigDecimal served(NamedWishes other) {
    return needs.isEmpty() || other.offers.isEmpty()
        ? half()
        : part(common(needs, other.offers), needs.size());
  }

  private boolean wantsSector(NamedWishes other) {
    Set<String> wanted = wantedSectors.isEmpty() ? Set.of(sector) : wantedSectors;
    return wanted.contains(other.sector) || wanted.contains(section(other.sector));
  }

  private boolean wantsCountry(NamedWishes other) {
    return preferred.isEmpty() || preferred.contains(other.country);
  }

  private BigDecimal availability(NamedWishes other) {
    if ((from == null && to == null) || (other.from == null && other.to == null)) {
      return half();
    }
    int wanted = Math.max(3, Math.max(days, other.days));
    int shared = 0;
    for (LocalDate day = TODAY; day.isBefore(TODAY.plusYears(1)); day = day.plusDays(1)) {
      boolean works =
          day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
      shared += works && has(day) && other.has(day) ? 1 : 0;
    }
    return part(Math.min(shared, wanted), wanted);
  }

  private boolean has(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
  }

  private BigDecimal language(NamedWishes other) {
    if (languages.isEmpty() || other.languages.isEmpty()) {
      return half();
    }
    return common(languages, other.languages) > 0 ? BigDecimal.ONE : BigDecimal.ZERO;
  }

  private static BigDecimal jaccard(Set<String> one, Set<String> two) {
    if (one.isEmpty() || two.isEmpty()) {
      return half();
    }
    var union = new HashSet<>(one);
    union.addAll(two);
    return part(common(one, two), union.size());
  }

  private static int common(Set<String> one, Set<String> two) {
    return (int) one.stream().filter(two::contains).count();
  }

  private static BigDecimal bothWays(boolean there, boolean back) {
    return there && back ? BigDecimal.ONE : there || back ? half() : BigDecimal.ZERO;
  }

  private static BigDecimal points(int weight, BigDecimal share) {
    return share.multiply(BigDecimal.valueOf(weight));
  }

  private static BigDecimal part(int part, int whole) {
    return BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), EXACT);
  }

  private static BigDecimal half() {
    return new BigDecimal("0.5");
  }

  private static BigDecimal two() {
    return BigDecimal.valueOf(2);
  }
}
