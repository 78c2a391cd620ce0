package eu.clusterxchange.commitments.rules;

import java.time.LocalDate;
import java.util.Map;

/** Dates and duration (domain 3.2; T1 of 3.3). */
final class PeriodRules {
  private static final String START = "plannedStart";
  private static final String END = "plannedEnd";
  private static final String DAYS = "plannedDays";
  private static final int FEWEST_DAYS = 3;
  private static final int MOST_DAYS = 23;
  private static final int DAYS_TO_CHECK = 14;

  private final Circumstances circumstances;
  private final Findings findings;

  PeriodRules(Circumstances circumstances, Findings findings) {
    this.circumstances = circumstances;
    this.findings = findings;
  }

  void check(Period period) {
    checkStart(period.start());
    checkDays(period.days());
    if (period.isWindow()) {
      checkWindow(period);
    } else if (period.start() != null && period.end() != null) {
      findings.fault(END, "end-before-start", Map.of());
    }
  }

  /** T1 asks for two weeks and does not insist. */
  private void checkStart(LocalDate start) {
    if (start == null) {
      return;
    }
    if (start.isBefore(circumstances.today())) {
      findings.fault(START, "start-past", Map.of());
    } else if (start.isBefore(circumstances.today().plusDays(DAYS_TO_CHECK))) {
      findings.warning(START, "late", Map.of());
    }
  }

  /** D1, D2. */
  private void checkDays(Integer days) {
    if (days == null) {
      return;
    }
    if (days < FEWEST_DAYS) {
      findings.fault(DAYS, "days-few", Map.of());
    } else if (days > MOST_DAYS) {
      findings.fault(DAYS, "days-many", Map.of());
    }
  }

  private void checkWindow(Period period) {
    LocalDate month = period.start().plusMonths(1).minusDays(1);
    if (period.end().isAfter(month)) {
      // D9
      findings.fault(END, "over-a-month", Map.of("latest", month));
    } else if (period.days() != null && !circumstances.onSite()) {
      checkWeeks(period);
    }
    if (period.days() != null) {
      // D8
      int weekdays = Weekdays.between(period.start(), period.end());
      if (period.days() > weekdays) {
        findings.fault(DAYS, "over-weekdays", Map.of("weekdays", weekdays));
      }
    }
  }

  /** D5: x virtual days within x weeks. */
  private void checkWeeks(Period period) {
    LocalDate latest = period.start().plusDays(7L * period.days() - 1);
    if (period.end().isAfter(latest)) {
      findings.fault(END, "over-weeks", Map.of("days", period.days(), "latest", latest));
    }
  }
}
