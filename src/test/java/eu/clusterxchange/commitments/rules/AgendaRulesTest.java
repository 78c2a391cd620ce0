package eu.clusterxchange.commitments.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** D3, D4, D6, D8 of domain 3.2 and the checks of 4.5 E. */
class AgendaRulesTest {
  private static final String LONG = "2027-03-26";

  @Test
  void d4DaysOnSiteFollowEachOther() {
    Paper gap = Paper.complete().fullDay("2027-03-08").fullDay("2027-03-09").fullDay("2027-03-11");
    assertThat(gap.faults()).containsExactly("day-gap");
    assertThat(gap.pathOf("day-gap")).isEqualTo(gap.day(2) + ".date");
  }

  @Test
  void d4AWeekendMayLieBetween() {
    assertThat(
            Paper.complete()
                .dates("2027-03-11", LONG)
                .fullDay("2027-03-12")
                .fullDay("2027-03-15")
                .fullDay("2027-03-11")
                .faults())
        .isEmpty();
  }

  @Test
  void d4TheWeekendItselfIsNoWorkingDay() {
    Paper paper =
        Paper.complete()
            .dates("2027-03-11", LONG)
            .fullDay("2027-03-11")
            .fullDay("2027-03-12")
            .fullDay("2027-03-13")
            .fullDay("2027-03-15");
    assertThat(paper.faults()).containsExactly("day-weekend");
    assertThat(paper.pathOf("day-weekend")).isEqualTo(paper.day(2) + ".date");
  }

  @Test
  void d4VirtualDaysNeedNotFollowEachOther() {
    assertThat(
            Paper.complete()
                .virtual()
                .dates("2027-03-08", LONG)
                .fullDay("2027-03-08")
                .fullDay("2027-03-17")
                .fullDay("2027-03-26")
                .faults())
        .isEmpty();
  }

  /** D6: eight hours, or the host's normal day; coffee counts, lunch and arrival do not. */
  @ParameterizedTest
  @CsvSource({
    "09:00-17:00 SESSION, 8, true",
    "09:00-16:59 SESSION, 8, false",
    "09:00-16:30 SESSION, 7.5, true",
    "09:00-16:29 SESSION, 7.5, false",
    "09:00-17:00 SESSION, 10, true",
    "09:00-17:00 COFFEE_BREAK, 8, true",
    "09:00-17:00 LUNCH, 8, false",
    "09:00-17:00 CHECK_IN, 8, false",
    "09:00-17:00 CHECK_OUT, 8, false",
    "09:00-17:00 NETWORKING, 8, true"
  })
  void d6WhatAFullDayIs(String session, double hostHours, boolean full) {
    Paper paper =
        Paper.complete()
            .number("hostDayHours", hostHours)
            .fullDay("2027-03-08")
            .fullDay("2027-03-09")
            .day("2027-03-10", session);
    assertThat(paper.faults().isEmpty()).isEqualTo(full);
    if (!full) {
      assertThat(paper.faults()).containsExactly("full-days-few");
      assertThat(paper.pathOf("full-days-few")).isEqualTo("agenda");
      assertThat(paper.checked().warnings())
          .extracting(Finding::key, Finding::path)
          .containsExactly(
              org.assertj.core.groups.Tuple.tuple("day-short", paper.day(2) + ".sessions"));
    }
  }

  @Test
  void d6AShorterDayIsAllowedAndSaid() {
    Paper paper = Paper.onThreeDays().day("2027-03-11", "09:00-11:00 CHECK_OUT");
    assertThat(paper.faults()).isEmpty();
    assertThat(paper.warnings()).containsExactly("day-short");
  }

  @Test
  void d6WhatOverlapsIsNotCountedTwice() {
    Paper paper =
        Paper.complete()
            .fullDay("2027-03-08")
            .fullDay("2027-03-09")
            .day("2027-03-10", "09:00-14:00 SESSION", "10:00-14:00 VISIT");
    assertThat(paper.faults()).containsExactlyInAnyOrder("session-overlap", "full-days-few");
  }

  @ParameterizedTest
  @CsvSource({"3, false", "4, true"})
  void d8FewerFullDaysThanAgreedAreRefused(int agreed, boolean refused) {
    assertThat(Paper.onThreeDays().number("plannedDays", agreed).faults().contains("full-days-few"))
        .isEqualTo(refused);
  }

  @Test
  void d8MoreFullDaysThanAgreedAreSaid() {
    Paper paper = Paper.onThreeDays().fullDay("2027-03-11");
    assertThat(paper.faults()).isEmpty();
    assertThat(paper.warnings()).containsExactly("full-days-many");
  }

  /** D6 virtual: six half days in three weeks are three days. */
  @ParameterizedTest
  @CsvSource({"09:00-13:00, true", "09:00-12:59, false"})
  void d6VirtualHoursCountOverTheWhole(String hours, boolean enough) {
    Paper paper = Paper.complete().virtual().dates("2027-03-08", LONG);
    for (String date : new String[] {"08", "10", "15", "17", "22", "24"}) {
      paper.day("2027-03-" + date, hours + " SESSION");
    }
    assertThat(paper.faults().contains("hours-few")).isEqualTo(!enough);
    assertThat(paper.warnings()).as("no day has to be full").isEmpty();
  }

  @Test
  void aDayLiesWithinThePlannedDates() {
    Paper paper = Paper.onThreeDays().dates("2027-03-08", "2027-03-10").fullDay("2027-03-11");
    assertThat(paper.pathOf("day-outside")).isEqualTo(paper.day(3) + ".date");
    assertThat(Paper.onThreeDays().fullDay("2027-03-05").faults()).contains("day-outside");
  }

  @Test
  void aDayHasOneTable() {
    Paper paper = Paper.onThreeDays().fullDay("2027-03-10");
    assertThat(paper.pathOf("day-twice")).isEqualTo(paper.day(3) + ".date");
  }

  @Test
  void aSessionEndsAfterItBegins() {
    Paper paper = Paper.onThreeDays().day("2027-03-11", "10:00-10:00 SESSION");
    assertThat(paper.pathOf("session-order")).isEqualTo(paper.session(3, 0) + ".end");
  }

  @ParameterizedTest
  @CsvSource({
    "09:00-11:00 SESSION, 11:00-12:00 LUNCH, false",
    "09:00-11:01 SESSION, 11:00-12:00 LUNCH, true",
    "11:00-12:00 LUNCH, 09:00-11:01 SESSION, true",
    "09:00-17:00 SESSION, 10:00-11:00 VISIT, true"
  })
  void sessionsOfADayDoNotOverlap(String one, String other, boolean refused) {
    Paper paper = Paper.onThreeDays().day("2027-03-11", one, other);
    assertThat(paper.faults().contains("session-overlap")).isEqualTo(refused);
    if (refused) {
      assertThat(paper.pathOf("session-overlap")).startsWith(paper.day(3)).endsWith(".start");
    }
  }

  @Test
  void aLongSessionOverlapsWithAllInIt() {
    assertThat(
            Paper.onThreeDays()
                .day("2027-03-11", "09:00-17:00 SESSION", "10:00-11:00 VISIT", "12:00-13:00 LUNCH")
                .faults())
        .containsExactly("session-overlap", "session-overlap");
  }
}
