package eu.clusterxchange.profiles;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/**
 * What a profile must say before a Partnership looks at it (domain 3.1, 4.2, 4.3). The same answer
 * is shown while it is filled in and given at submission. Pure and total.
 */
final class ProfilePolicy {
  private final Predicate<String> takesPart;

  /**
   * @param takesPart whether a country code is of a participating country
   */
  ProfilePolicy(Predicate<String> takesPart) {
    this.takesPart = takesPart;
  }

  /**
   * What is still missing, in the order of the steps.
   *
   * @param today in the scheme's time
   */
  List<ProfileFault> missing(Side side, ProfileContent content, LocalDate today) {
    var faults = new ArrayList<ProfileFault>();
    organisation(faults, side, content.organisation());
    representative(faults, content.representative());
    motivation(faults, side, content.motivation());
    preferences(faults, content.preferences(), today);
    submission(faults, content.submission());
    return List.copyOf(faults);
  }

  private void organisation(List<ProfileFault> faults, Side side, OrganisationStep step) {
    required(faults, "organisation", step.name());
    required(faults, "organisationType", step.type());
    if (step.type() != null && !step.type().mayBe(side)) {
      fault(faults, "organisationType", "hosts-only");
    }
    if (step.country() == null || !takesPart.test(step.country())) {
      fault(faults, "country", "country");
    }
    required(faults, "city", step.city());
    required(faults, "sector", step.sector());
    if (step.type() != null && step.type().namesCluster() && step.cluster() == null) {
      fault(faults, "cluster", "cluster");
    }
    required(faults, "description", step.description());
  }

  /**
   * Nationality never excludes anybody by itself; who is of another country has to meet all three
   * conditions (domain B10).
   */
  private void representative(List<ProfileFault> faults, RepresentativeStep step) {
    required(faults, "firstName", step.firstName());
    required(faults, "lastName", step.lastName());
    required(faults, "representativeFunction", step.function());
    required(faults, "residenceCountry", step.residenceCountry());
    required(faults, "nationality", step.nationality());
    if (step.nationality() != null && !takesPart.test(step.nationality())) {
      condition(faults, "stay183Days", step.stay183Days(), "stay-183-days");
      condition(faults, "residencePermit", step.residencePermit(), "residence-permit");
      condition(faults, "businessIntention", step.businessIntention(), "business-intention");
    }
    oneOf(faults, "languages", step.languages(), "languages");
  }

  private static void motivation(List<ProfileFault> faults, Side side, MotivationStep step) {
    required(faults, "motivation", step.motivation());
    oneOf(faults, "offers", step.offers(), "offers");
    oneOf(faults, "needs", step.needs(), "needs");
    if (side == Side.HO) {
      required(faults, "capacity", step.capacity());
    }
  }

  private static void preferences(
      List<ProfileFault> faults, PreferencesStep step, LocalDate today) {
    oneOf(faults, "modes", step.modes(), "modes");
    oneOf(faults, "exchangeTypes", step.exchangeTypes(), "exchange-types");
    required(faults, "availableFrom", step.availableFrom());
    required(faults, "availableTo", step.availableTo());
    required(faults, "plannedDays", step.plannedDays());
    if (step.availableFrom() == null || step.availableTo() == null) {
      return;
    }
    if (step.availableTo().isBefore(today)) {
      fault(faults, "availableTo", "window-past");
    } else if (step.plannedDays() != null
        && weekdays(later(step.availableFrom(), today), step.availableTo()) < step.plannedDays()) {
      fault(faults, "availableTo", "window-short");
    }
  }

  private static void submission(List<ProfileFault> faults, SubmissionStep step) {
    if (step.partnership() == null && !step.automaticAssignment()) {
      fault(faults, "partnershipId", "partnership");
    }
    condition(faults, "consent", step.consent(), "consent");
    condition(faults, "declaration", step.declaration(), "declaration");
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  /** Mondays to Fridays from the first to the last day, both included. */
  static long weekdays(LocalDate first, LocalDate last) {
    long days = ChronoUnit.DAYS.between(first, last) + 1;
    long weeks = Math.max(0, days) / 7;
    return weeks * 5
        + first
            .plusWeeks(weeks)
            .datesUntil(last.isBefore(first) ? first : last.plusDays(1))
            .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0)
            .count();
  }

  private static void required(List<ProfileFault> faults, String field, Object value) {
    if (value == null) {
      fault(faults, field, "required");
    }
  }

  private static void oneOf(
      List<ProfileFault> faults, String field, Collection<String> chosen, String key) {
    if (chosen.isEmpty()) {
      fault(faults, field, key);
    }
  }

  private static void condition(List<ProfileFault> faults, String field, Boolean met, String key) {
    if (!Boolean.TRUE.equals(met)) {
      fault(faults, field, key);
    }
  }

  private static void fault(List<ProfileFault> faults, String field, String key) {
    faults.add(new ProfileFault(field, "profile.fault." + key));
  }
}
