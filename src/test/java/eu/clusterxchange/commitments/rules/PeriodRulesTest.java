package eu.clusterxchange.commitments.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Domain 3.2 and T1, each by its number. */
class PeriodRulesTest {
  @ParameterizedTest
  @CsvSource({"1, true", "2, true", "3, false", "4, false"})
  void d1AtLeastThreeWorkingDays(int days, boolean refused) {
    Paper paper = Paper.onThreeDays().number("plannedDays", days);
    assertThat(paper.faults().contains("days-few")).isEqualTo(refused);
    if (refused) {
      assertThat(paper.pathOf("days-few")).isEqualTo("plannedDays");
    }
  }

  @ParameterizedTest
  @CsvSource({"23, false", "24, true"})
  void d2AtMostTwentyThreeOfAMonth(int days, boolean refused) {
    assertThat(Paper.onThreeDays().number("plannedDays", days).faults().contains("days-many"))
        .isEqualTo(refused);
  }

  /** D5: three days within three consecutive weeks. */
  @ParameterizedTest
  @CsvSource({
    "2027-03-08, 2027-03-28, 3, false",
    "2027-03-08, 2027-03-29, 3, true",
    "2027-03-08, 2027-04-04, 4, false",
    "2027-03-08, 2027-04-05, 4, true"
  })
  void d5VirtualDaysLieInAsManyWeeks(String start, String end, int days, boolean refused) {
    Paper paper = Paper.complete().virtual().dates(start, end).number("plannedDays", days);
    assertThat(paper.faults().contains("over-weeks")).isEqualTo(refused);
    if (refused) {
      assertThat(paper.pathOf("over-weeks")).isEqualTo("plannedEnd");
    }
  }

  @Test
  void d5IsNotForStaysOnSite() {
    assertThat(Paper.onThreeDays().dates("2027-03-08", "2027-04-07").faults()).isEmpty();
  }

  /** D7: August 10th to 20th for three days, the example of the scheme. */
  @Test
  void d7ThePlannedWindowMayBeLonger() {
    assertThat(
            Paper.complete()
                .dates("2027-08-10", "2027-08-20")
                .fullDay("2027-08-11")
                .fullDay("2027-08-12")
                .fullDay("2027-08-13")
                .faults())
        .isEmpty();
  }

  /** D8: from Monday to the Tuesday after there are seven working days, six without the last. */
  @ParameterizedTest
  @CsvSource({
    "2027-03-08, 2027-03-16, 7, false",
    "2027-03-08, 2027-03-15, 7, true",
    "2027-03-08, 2027-03-10, 3, false",
    "2027-03-08, 2027-03-09, 3, true",
    "2027-03-12, 2027-03-14, 3, true"
  })
  void d8NotMoreDaysThanWeekdaysInTheWindow(String start, String end, int days, boolean refused) {
    Paper paper = Paper.complete().dates(start, end).number("plannedDays", days);
    assertThat(paper.faults().contains("over-weekdays")).isEqualTo(refused);
    if (refused) {
      assertThat(paper.pathOf("over-weekdays")).isEqualTo("plannedDays");
    }
  }

  /** D9: start plus a calendar month less a day. */
  @ParameterizedTest
  @CsvSource({
    "2027-03-08, 2027-04-07, false",
    "2027-03-08, 2027-04-08, true",
    "2027-01-31, 2027-02-27, false",
    "2027-01-31, 2027-02-28, true",
    "2028-01-31, 2028-02-28, false",
    "2028-01-31, 2028-02-29, true"
  })
  void d9AMonthIsACalendarMonth(String start, String end, boolean refused) {
    Paper paper = Paper.complete().today("2027-01-01").dates(start, end);
    assertThat(paper.faults().contains("over-a-month")).isEqualTo(refused);
    if (refused) {
      assertThat(paper.pathOf("over-a-month")).isEqualTo("plannedEnd");
    }
  }

  @Test
  void theLastDayIsNotBeforeTheFirst() {
    Paper paper = Paper.onThreeDays().dates("2027-03-08", "2027-03-07");
    assertThat(paper.pathOf("end-before-start")).isEqualTo("plannedEnd");
    assertThat(Paper.complete().dates("2027-03-08", "2027-03-08").faults())
        .doesNotContain("end-before-start");
  }

  @ParameterizedTest
  @CsvSource({"2027-03-09, true", "2027-03-08, false", "2027-03-07, false"})
  void theStartIsNotInThePast(String today, boolean refused) {
    Paper paper = Paper.onThreeDays().today(today);
    assertThat(paper.faults().contains("start-past")).isEqualTo(refused);
  }

  @ParameterizedTest
  @CsvSource({
    "2027-02-21, false",
    "2027-02-22, false",
    "2027-02-23, true",
    "2027-03-08, true",
    "2027-03-09, false"
  })
  void t1LessThanFourteenDaysIsLateAndOnlySaid(String today, boolean late) {
    Paper paper = Paper.onThreeDays().today(today);
    assertThat(paper.warnings().contains("late")).isEqualTo(late);
    if (late) {
      assertThat(paper.checked().ready()).isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource({"0001-01-01, 9999-12-31", "9999-12-31, 9999-12-31", "2027-13-40, 2027-03-10"})
  void oddDatesAreAnswered(String start, String end) {
    assertThat(Paper.onThreeDays().dates(start, end).checked()).isNotNull();
  }
}
