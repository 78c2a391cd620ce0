package eu.clusterxchange.matching.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Domain 3.6. */
class MatchScoreTest {
  private static final LocalDate TODAY = NamedWishes.TODAY;
  private static final int PAIRS = 20_000;

  private static NamedWishes silent(String country, String sector) {
    return new NamedWishes(
        Set.of(), Set.of(), sector, Set.of(), Set.of(), null, null, 0, country, Set.of(), Set.of());
  }

  private static NamedWishes asked(String country, String sector, String otherSector) {
    return new NamedWishes(
        Set.of("SKILL1", "SKILL2"),
        Set.of("SKILL1", "SKILL2"),
        sector,
        Set.of(otherSector),
        Set.of("TYPE1"),
        TODAY,
        TODAY.plusDays(30),
        5,
        country,
        Set.of("C1", "C2"),
        Set.of("L1"));
  }

  private static int score(NamedWishes one, NamedWishes two) {
    return MatchScore.of(one.wishes(), two.wishes(), TODAY);
  }

  private static double points(Term term, NamedWishes one, NamedWishes two) {
    return term.points(one.wishes(), two.wishes(), TODAY).tenths();
  }

  @Test
  void twoThatHaveAllTheOtherWantsScoreAHundred() {
    assertThat(score(asked("C1", "10", "62"), asked("C2", "62", "10"))).isEqualTo(100);
  }

  @Test
  void anUnansweredQuestionCountsHalfOfItsWeight() {
    NamedWishes one = silent("C1", "10");
    NamedWishes two = silent("C2", "62");
    assertThat(points(Term.SKILLS, one, two)).isEqualTo(17.5);
    assertThat(points(Term.EXCHANGE_TYPES, one, two)).isEqualTo(7.5);
    assertThat(points(Term.AVAILABILITY, one, two)).isEqualTo(7.5);
    assertThat(points(Term.LANGUAGES, one, two)).isEqualTo(2.5);
    // who names no country is open to any, and who names no sector wants the own
    assertThat(points(Term.COUNTRIES, one, two)).isEqualTo(10);
    assertThat(points(Term.SECTORS, one, two)).isZero();
    assertThat(points(Term.SECTORS, one, silent("C2", "10"))).isEqualTo(20);
    assertThat(score(one, two)).isEqualTo(45);
    // half of an odd sum goes up: 35 of 100 to count, 17.5 + 15 + 15 + 10 + 5 = 62.5
    NamedWishes mute = withoutSkills(asked("C1", "10", "11"));
    assertThat(score(mute, asked("C2", "62", "61"))).isEqualTo(63);
  }

  private static NamedWishes withoutSkills(NamedWishes wishes) {
    return new NamedWishes(
        Set.of(),
        Set.of(),
        wishes.sector(),
        wishes.wantedSectors(),
        wishes.types(),
        wishes.from(),
        wishes.to(),
        wishes.days(),
        wishes.country(),
        wishes.preferred(),
        wishes.languages());
  }

  @Test
  void theWeightsMakeAHundred() {
    int sum = 0;
    for (Term term : Term.values()) {
      sum += term.weight();
    }
    assertThat(sum).isEqualTo(100);
  }

  /** 22 November 2026 is a Sunday. */
  @ParameterizedTest
  @CsvSource({
    // from, to, shared days of the five that are wanted
    "2026-11-23, 2026-11-27, 15.0",
    "2026-11-23, 2026-12-31, 15.0",
    "2026-11-25, 2026-11-29, 9.0",
    "2026-11-28, 2026-11-29, 0.0",
    "2026-10-01, 2026-11-23, 3.0",
    "2026-10-01, 2026-11-20, 0.0",
    "2026-11-26, , 15.0",
    ", 2026-11-25, 9.0",
    ", , 7.5",
  })
  void onlyWorkingDaysFromTodayOnCount(LocalDate from, LocalDate to, double expected) {
    NamedWishes free = asked("C1", "10", "62");
    NamedWishes bound =
        new NamedWishes(
            Set.of(), Set.of(), "62", Set.of(), Set.of(), from, to, 3, "C2", Set.of(), Set.of());
    assertThat(points(Term.AVAILABILITY, free, bound)).isEqualTo(expected);
  }

  @Test
  void isTheSameBothWaysAndWhatTheLetterSays() {
    var random = new Random(36);
    var met = new boolean[101];
    for (int i = 0; i < PAIRS; i++) {
      NamedWishes one = NamedWishes.random(random);
      NamedWishes two = NamedWishes.random(random);
      int score = score(one, two);
      assertThat(score).as("%s and %s", one, two).isEqualTo(one.scoreWith(two));
      assertThat(score(two, one)).isEqualTo(score);
      assertThat(Math.abs(score - sumOfTerms(one, two))).isLessThanOrEqualTo(0.9);
      met[score] = true;
    }
    // not all alike
    assertThat(met).contains(true);
    assertThat(count(met)).isGreaterThan(50);
  }

  private static double sumOfTerms(NamedWishes one, NamedWishes two) {
    double sum = 0;
    for (Term term : Term.values()) {
      double points = points(term, one, two);
      assertThat(points).isBetween(0.0, (double) term.weight());
      sum += points;
    }
    return sum;
  }

  private static int count(boolean[] met) {
    int count = 0;
    for (boolean one : met) {
      count += one ? 1 : 0;
    }
    return count;
  }
}
