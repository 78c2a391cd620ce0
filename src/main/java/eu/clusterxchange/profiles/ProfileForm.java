package eu.clusterxchange.profiles;

import eu.clusterxchange.platform.http.Fields;
import eu.clusterxchange.reference.CodeList;
import eu.clusterxchange.reference.Reference;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether what somebody writes into a profile can be kept, be it unfinished. Looks only at the
 * fields that are written, so that what was right once does not stand in the way later. Pure.
 */
final class ProfileForm {
  /** A list of choices is no place to name everything. */
  private static final int MOST_CODES = 40;

  private static final Map<String, Integer> TEXTS =
      Map.ofEntries(
          Map.entry("organisation", 200),
          Map.entry("registrationNumber", 40),
          Map.entry("address", 300),
          Map.entry("city", 100),
          Map.entry("website", 300),
          Map.entry("cluster", 200),
          Map.entry("description", 4_000),
          Map.entry("title", 40),
          Map.entry("firstName", 100),
          Map.entry("lastName", 100),
          Map.entry("representativeFunction", 200),
          Map.entry("phone", 40),
          Map.entry("motivation", 4_000),
          Map.entry("objectives", 4_000),
          Map.entry("outcomes", 4_000),
          Map.entry("facilities", 4_000));

  /** The ends of what is believable. */
  private record Range(int least, int most) {}

  private static final Map<String, Range> NUMBERS =
      Map.of(
          "foundedYear", new Range(1000, 2100),
          "peopleCount", new Range(1, 10_000_000),
          "capacity", new Range(1, 500),
          // a stay is of three working days to one month (domain D1, D2)
          "plannedDays", new Range(3, 23));

  private final Map<String, Predicate<String>> codes;
  private final Map<String, Predicate<String>> lists;

  ProfileForm(Reference reference) {
    Set<String> world =
        Stream.concat(
                Stream.of(Locale.getISOCountries()),
                reference.countries().all().stream().map(country -> country.code()))
            .collect(Collectors.toUnmodifiableSet());
    Predicate<String> sector = code -> reference.sectors().find(code).isPresent();
    codes =
        Map.of(
            "country", reference.countries()::takesPart,
            "sector", sector,
            "sizeClass", Set.of("MICRO", "SMALL", "MEDIUM", "LARGE")::contains,
            "residenceCountry", world::contains,
            "nationality", world::contains);
    lists =
        Map.of(
            "ecosystems", in(reference.ecosystems()),
            "languages", in(reference.languages()),
            "offers", in(reference.skills()),
            "needs", in(reference.skills()),
            "modes", Set.of("PHYSICAL", "VIRTUAL")::contains,
            "exchangeTypes", in(reference.exchangeTypes()),
            "wantedSectors", sector,
            "wantedOrganisationTypes", in(reference.organisationTypes()),
            "preferredCountries", reference.countries()::takesPart);
  }

  private static Predicate<String> in(CodeList<?> list) {
    return list::contains;
  }

  /**
   * @param written the fields by their names in the contract
   * @param after what the profile would say with them
   */
  List<ProfileFault> faults(Side side, JsonObject written, ProfileContent after) {
    var faults = new ArrayList<ProfileFault>();
    for (String field : written.fieldNames()) {
      Object value = written.getValue(field);
      if (value instanceof String text) {
        text(faults, field, text);
      } else if (value instanceof JsonArray list) {
        list(faults, field, list);
      } else if (value instanceof Number number) {
        number(faults, field, number.longValue());
      }
    }
    identity(faults, side, written, after.organisation());
    window(faults, written, after.preferences());
    return faults;
  }

  private void text(List<ProfileFault> faults, String field, String text) {
    if (!Fields.storable(text)) {
      faults.add(new ProfileFault(field, "profile.fault.characters"));
    } else if (text.strip().length() > TEXTS.getOrDefault(field, Integer.MAX_VALUE)) {
      faults.add(new ProfileFault(field, "profile.fault.too-long"));
    } else if (text.isBlank()) {
      return;
    } else if (codes.containsKey(field) && !codes.get(field).test(text.strip())) {
      faults.add(new ProfileFault(field, unknown(field)));
    } else if (field.equals("website") && !isAddress(text.strip())) {
      faults.add(new ProfileFault(field, "profile.fault.website"));
    } else if (field.startsWith("available") && ProfileFields.parsed(text.strip()) == null) {
      faults.add(new ProfileFault(field, "profile.fault.date"));
    }
  }

  private static String unknown(String field) {
    return switch (field) {
      case "country" -> "profile.fault.country";
      case "sector" -> "profile.fault.sector";
      default -> "profile.fault.unknown";
    };
  }

  private void list(List<ProfileFault> faults, String field, JsonArray list) {
    Predicate<String> known = lists.getOrDefault(field, code -> true);
    if (list.size() > MOST_CODES) {
      faults.add(new ProfileFault(field, "profile.fault.too-many"));
    } else if (!list.stream().map(String.class::cast).allMatch(known)) {
      faults.add(new ProfileFault(field, "profile.fault.unknown"));
    }
  }

  private static void number(List<ProfileFault> faults, String field, long number) {
    Range range = NUMBERS.get(field);
    if (range != null && (number < range.least() || number > range.most())) {
      faults.add(
          new ProfileFault(
              field,
              field.equals("plannedDays")
                  ? "profile.fault.planned-days"
                  : "profile.fault.out-of-range"));
    }
  }

  /** What names the organisation has to be right from the first draft on. */
  private static void identity(
      List<ProfileFault> faults, Side side, JsonObject written, OrganisationStep organisation) {
    boolean nameless =
        organisation.name() == null
            || organisation.name().length() < 2
            || OrganisationKey.bare(organisation.name()).isEmpty();
    if (written.containsKey("organisation") && nameless) {
      faults.add(new ProfileFault("organisation", "profile.fault.required"));
    }
    if (written.containsKey("country") && organisation.country() == null) {
      faults.add(new ProfileFault("country", "profile.fault.required"));
    }
    if (written.containsKey("organisationType")) {
      if (organisation.type() == null) {
        faults.add(new ProfileFault("organisationType", "profile.fault.required"));
      } else if (!organisation.type().mayBe(side)) {
        faults.add(new ProfileFault("organisationType", "profile.fault.hosts-only"));
      }
    }
  }

  private static void window(
      List<ProfileFault> faults, JsonObject written, PreferencesStep preferences) {
    boolean asked = written.containsKey("availableFrom") || written.containsKey("availableTo");
    if (asked
        && preferences.availableFrom() != null
        && preferences.availableTo() != null
        && preferences.availableTo().isBefore(preferences.availableFrom())) {
      faults.add(
          new ProfileFault(
              written.containsKey("availableTo") ? "availableTo" : "availableFrom",
              "profile.fault.window-order"));
    }
  }

  /** An address that a browser can safely be sent to. */
  private static boolean isAddress(String text) {
    try {
      var address = new URI(text);
      return address.getHost() != null
          && ("https".equalsIgnoreCase(address.getScheme())
              || "http".equalsIgnoreCase(address.getScheme()));
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
