package eu.clusterxchange.profiles;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What a profile must say, when it is begun and when it is submitted. Pure and total. */
final class ProfilePolicy {
  private final Predicate<String> takesPart;
  private final Predicate<String> sectorExists;

  ProfilePolicy(Predicate<String> takesPart, Predicate<String> sectorExists) {
    this.takesPart = takesPart;
    this.sectorExists = sectorExists;
  }

  /** Faults that are refused from the first draft on: what names the organisation must be right. */
  List<ProfileFault> atCreation(NewProfile profile) {
    var faults = new ArrayList<ProfileFault>();
    if (profile.side() == null) {
      faults.add(new ProfileFault("side", "profile.fault.required"));
    }
    if (profile.organisation() == null || OrganisationKey.bare(profile.organisation()).isEmpty()) {
      faults.add(new ProfileFault("organisation", "profile.fault.required"));
    }
    if (profile.type() == null) {
      faults.add(new ProfileFault("type", "profile.fault.required"));
    } else if (profile.side() != null && !profile.type().mayBe(profile.side())) {
      faults.add(new ProfileFault("type", "profile.fault.hosts-only"));
    }
    if (profile.country() == null || !takesPart.test(profile.country())) {
      faults.add(new ProfileFault("country", "profile.fault.country"));
    }
    if (profile.sector() != null && !sectorExists.test(profile.sector())) {
      faults.add(new ProfileFault("sector", "profile.fault.sector"));
    }
    tooLong(faults, "organisation", profile.organisation(), 200);
    tooLong(faults, "city", profile.city(), 100);
    tooLong(faults, "cluster", profile.cluster(), 200);
    tooLong(faults, "website", profile.website(), 300);
    tooLong(faults, "description", profile.description(), 4_000);
    tooLong(faults, "representative", profile.representative(), 200);
    tooLong(faults, "function", profile.function(), 200);
    return faults;
  }

  /** What is still missing before the Partnership can look at it. */
  List<ProfileFault> atSubmission(NewProfile profile) {
    var faults = new ArrayList<>(atCreation(profile));
    required(faults, "city", profile.city());
    required(faults, "sector", profile.sector());
    required(faults, "description", profile.description());
    required(faults, "representative", profile.representative());
    required(faults, "function", profile.function());
    if (profile.partnership() == null) {
      faults.add(new ProfileFault("partnership", "profile.fault.partnership"));
    }
    if (profile.type() != null && profile.type().namesCluster() && blank(profile.cluster())) {
      faults.add(new ProfileFault("cluster", "profile.fault.cluster"));
    }
    return faults;
  }

  private static void required(List<ProfileFault> faults, String field, String value) {
    if (blank(value)) {
      faults.add(new ProfileFault(field, "profile.fault.required"));
    }
  }

  private static void tooLong(List<ProfileFault> faults, String field, String value, int limit) {
    if (value != null && value.length() > limit) {
      faults.add(new ProfileFault(field, "profile.fault.too-long"));
    }
  }

  private static boolean blank(String value) {
    return value == null || value.isBlank();
  }
}
