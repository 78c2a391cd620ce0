package eu.clusterxchange.commitments.rules;

import eu.clusterxchange.commitments.editing.Cells;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The days of the agenda and the work in them (D4, D6, D8; domain 4.5 E). */
final class AgendaRules {
  private static final String AGENDA = "agenda";

  private final boolean onSite;
  private final Period period;
  private final Findings findings;

  AgendaRules(boolean onSite, Period period, Findings findings) {
    this.onSite = onSite;
    this.period = period;
    this.findings = findings;
  }

  void check(Cells form) {
    List<Day> days = Day.of(form);
    checkDates(days);
    days.forEach(this::checkSessions);
    if (onSite) {
      checkConsecutive(days);
      checkFullDays(days);
    } else {
      checkHours(days);
    }
  }

  private void checkDates(List<Day> days) {
    var seen = new HashSet<LocalDate>();
    for (Day day : days) {
      if (day.date() == null) {
        continue;
      }
      if (!seen.add(day.date())) {
        findings.fault(dateOf(day), "day-twice", Map.of("date", day.date()));
      } else if (period.isWindow() && !period.contains(day.date())) {
        findings.fault(
            dateOf(day), "day-outside", Map.of("start", period.start(), "end", period.end()));
      } else if (onSite && !Weekdays.includes(day.date())) {
        findings.fault(dateOf(day), "day-weekend", Map.of("date", day.date()));
      }
    }
  }

  private void checkSessions(Day day) {
    Session longest = null;
    for (Session session : day.sessions()) {
      if (!session.isInOrder()) {
        findings.fault(session.path() + ".end", "session-order", Map.of());
        continue;
      }
      if (longest != null && session.start() < longest.end()) {
        findings.fault(
            session.path() + ".start",
            "session-overlap",
            Map.of("start", clock(longest.start()), "end", clock(longest.end())));
      }
      longest = longest == null || session.end() > longest.end() ? session : longest;
    }
  }

  /** D4: one weekday after the other; only a weekend may lie between. */
  private void checkConsecutive(List<Day> days) {
    List<LocalDate> dates =
        days.stream()
            .map(Day::date)
            .filter(Objects::nonNull)
            .filter(
                date -> Weekdays.includes(date) && (!period.isWindow() || period.contains(date)))
            .distinct()
            .sorted()
            .toList();
    for (int i = 1; i < dates.size(); i++) {
      LocalDate date = dates.get(i);
      LocalDate missing = Weekdays.after(dates.get(i - 1));
      if (!missing.equals(date)) {
        days.stream()
            .filter(day -> date.equals(day.date()))
            .findFirst()
            .ifPresent(day -> findings.fault(dateOf(day), "day-gap", Map.of("missing", missing)));
      }
    }
  }

  /** D6 on site: shorter days are allowed, said, and not counted. */
  private void checkFullDays(List<Day> days) {
    int full = 0;
    for (Day day : days) {
      int minutes = day.workMinutes();
      if (minutes >= period.fullDayMinutes()) {
        full++;
      } else if (!day.sessions().isEmpty()) {
        findings.warning(
            day.path() + ".sessions",
            "day-short",
            Map.of(
                "work", Duration.ofMinutes(minutes),
                "full", Duration.ofMinutes(period.fullDayMinutes())));
      }
    }
    if (period.days() == null || days.isEmpty()) {
      return;
    }
    if (full < period.days()) {
      findings.fault(AGENDA, "full-days-few", Map.of("full", full, "days", period.days()));
    } else if (full > period.days()) {
      findings.warning(AGENDA, "full-days-many", Map.of("full", full, "days", period.days()));
    }
  }

  /** D6 virtual: the hours count over the whole. */
  private void checkHours(List<Day> days) {
    if (period.days() == null || days.isEmpty()) {
      return;
    }
    int minutes = days.stream().mapToInt(Day::workMinutes).sum();
    int needed = period.days() * Period.FULL_DAY_MINUTES;
    if (minutes < needed) {
      findings.fault(
          AGENDA,
          "hours-few",
          Map.of(
              "work", Duration.ofMinutes(minutes),
              "needed", Duration.ofMinutes(needed),
              "days", period.days()));
    }
  }

  private static String dateOf(Day day) {
    return day.path() + ".date";
  }

  private static String clock(int minutes) {
    return String.format(Locale.ROOT, "%02d:%02d", minutes / 60, minutes % 60);
  }
}
