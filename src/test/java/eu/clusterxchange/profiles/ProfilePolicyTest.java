package eu.clusterxchange.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import eu.clusterxchange.platform.text.Messages;
import eu.clusterxchange.reference.Countries;
import eu.clusterxchange.reference.Sectors;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfilePolicyTest {
  private static final UUID PARTNERSHIP = new UUID(1, 1);
  private final Countries countries = Countries.load();
  private final Sectors sectors = Sectors.load();
  private final ProfilePolicy policy =
      new ProfilePolicy(countries::takesPart, code -> sectors.find(code).isPresent());

  @Test
  void aCompleteProfileHasNoFault() {
    assertThat(policy.atSubmission(profile(Side.VO, "CLUSTER", "AT", "62", null))).isEmpty();
  }

  /** Domain 4.3. */
  @ParameterizedTest
  @CsvSource({
    "CLUSTER, true",
    "NETWORK, true",
    "SCALEUP, true",
    "SME, true",
    "TRAINING, false",
    "LARGE, false",
    "PUBLIC, false"
  })
  void everyTypeHostsAndSomeVisit(String type, boolean visits) {
    assertThat(policy.atSubmission(profile(Side.HO, type, "AT", "62", "Green cluster"))).isEmpty();
    assertThat(policy.atCreation(profile(Side.VO, type, "AT", "62", "Green cluster")))
        .isEqualTo(
            visits
                ? java.util.List.of()
                : java.util.List.of(new ProfileFault("type", "profile.fault.hosts-only")));
  }

  @ParameterizedTest
  @CsvSource({"SCALEUP", "SME", "TRAINING", "LARGE", "PUBLIC"})
  void membersNameTheirCluster(String type) {
    assertThat(policy.atSubmission(profile(Side.HO, type, "AT", "62", " ")))
        .containsExactly(new ProfileFault("cluster", "profile.fault.cluster"));
  }

  /** Domain 5.1: the United Kingdom no longer, Norway and Switzerland never took part. */
  @ParameterizedTest
  @CsvSource({"GB", "NO", "CH", "US", "at", "''"})
  void otherCountriesCannotTakePart(String code) {
    assertThat(policy.atCreation(profile(Side.VO, "CLUSTER", code, "62", null)))
        .containsExactly(new ProfileFault("country", "profile.fault.country"));
  }

  @Test
  void sectorsAreThoseOfTheList() {
    assertThat(policy.atCreation(profile(Side.VO, "CLUSTER", "AT", "04", null)))
        .containsExactly(new ProfileFault("sector", "profile.fault.sector"));
  }

  @Test
  void aDraftMayBeUnfinishedButNotSubmitted() {
    var begun =
        new NewProfile(
            Side.HO,
            "TEC",
            OrganisationType.CLUSTER,
            "AT",
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null);
    assertThat(policy.atCreation(begun)).isEmpty();
    assertThat(policy.atSubmission(begun))
        .extracting(ProfileFault::field)
        .containsExactly(
            "city", "sector", "description", "representative", "function", "partnership");
    assertThat(policy.atSubmission(begun))
        .allSatisfy(fault -> assertThat(Messages.english().text(fault.key())).isNotBlank());
  }

  @Test
  void aNameNeedsLetters() {
    var nameless =
        new NewProfile(
            Side.HO,
            " .. ",
            OrganisationType.CLUSTER,
            "AT",
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null);
    assertThat(policy.atCreation(nameless))
        .containsExactly(new ProfileFault("organisation", "profile.fault.required"));
  }

  private static NewProfile profile(
      Side side, String type, String country, String sector, String cluster) {
    return new NewProfile(
        side,
        "TEC",
        OrganisationType.valueOf(type),
        country,
        "Graz",
        sector,
        cluster,
        null,
        "What we do.",
        "Somebody",
        "Director",
        PARTNERSHIP);
  }
}
