package eu.clusterxchange.profiles;

import static eu.clusterxchange.profiles.Contents.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import eu.clusterxchange.platform.text.Messages;
import eu.clusterxchange.reference.Reference;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ProfilePolicyTest {
  private final ProfilePolicy policy = new ProfilePolicy(Reference.load().countries()::takesPart);

  @ParameterizedTest
  @EnumSource
  void nothingIsMissingInACompleteProfile(Side side) {
    assertThat(missing(side, Contents.complete())).isEmpty();
  }

  /** Every field that is marked as needed, left out by itself; at which step it is asked for. */
  @ParameterizedTest
  @CsvSource({
    "city, 1",
    "sector, 1",
    "description, 1",
    "firstName, 2",
    "lastName, 2",
    "representativeFunction, 2",
    "residenceCountry, 2",
    "nationality, 2",
    "languages, 2",
    "motivation, 3",
    "offers, 3",
    "needs, 3",
    "capacity, 3",
    "modes, 4",
    "exchangeTypes, 4",
    "availableFrom, 4",
    "availableTo, 4",
    "plannedDays, 4",
    "partnershipId, 5",
    "consent, 5",
    "declaration, 5",
  })
  void whatIsNeededIsAskedForAtItsStep(String field, int step) {
    assertThat(missing(Side.HO, Contents.with(field, null)))
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.pointer()).isEqualTo("/" + field);
              assertThat(fault.step()).isEqualTo(step);
              assertThat(Messages.english().text(fault.key())).isNotBlank();
            });
  }

  @Test
  void onlyHostsSayHowManyTheyCanReceive() {
    assertThat(missing(Side.VO, Contents.with("capacity", null))).isEmpty();
  }

  @Test
  void whatIsBegunHasToSayAllTheRest() {
    var begun =
        ProfileContentJson.of(
            new JsonObject()
                .put("organisation", "TEC")
                .put("organisationType", "CLUSTER")
                .put("country", "AT"));
    assertThat(missing(Side.HO, begun))
        .extracting(ProfileFault::step)
        .isSorted()
        .contains(1, 2, 3, 4, 5);
  }

  /** Domain 4.3. */
  @ParameterizedTest
  @CsvSource({
    "CLUSTER, false",
    "NETWORK, false",
    "SCALEUP, true",
    "SME, true",
    "TRAINING, true",
    "LARGE, true",
    "PUBLIC, true"
  })
  void membersNameTheirCluster(String type, boolean names) {
    ProfileContent without = Contents.with("organisationType", type);
    assertThat(missing(Side.HO, without))
        .isEqualTo(
            names ? List.of(new ProfileFault("cluster", "profile.fault.cluster")) : List.of());
    assertThat(
            missing(
                Side.HO, Contents.with(without, new JsonObject().put("cluster", "Green cluster"))))
        .isEmpty();
  }

  /** Domain 4.3: everybody hosts, not everybody visits. */
  @ParameterizedTest
  @CsvSource({"TRAINING", "LARGE", "PUBLIC"})
  void someOnlyHost(String type) {
    ProfileContent content =
        Contents.with(
            Contents.with("organisationType", type), new JsonObject().put("cluster", "Green"));
    assertThat(missing(Side.HO, content)).isEmpty();
    assertThat(missing(Side.VO, content))
        .containsExactly(new ProfileFault("organisationType", "profile.fault.hosts-only"));
  }

  /**
   * Domain B10: the nationality excludes nobody; all three conditions are needed, each by itself.
   */
  @ParameterizedTest
  @CsvSource({"US", "GB", "NO", "CN"})
  void citizensOfOtherCountriesMeetThreeConditions(String nationality) {
    ProfileContent content = Contents.with("nationality", nationality);
    assertThat(missing(Side.VO, content))
        .extracting(ProfileFault::field)
        .containsExactly("stay183Days", "residencePermit", "businessIntention");
    var met =
        new JsonObject()
            .put("stay183Days", true)
            .put("residencePermit", true)
            .put("businessIntention", true);
    assertThat(missing(Side.VO, Contents.with(content, met))).isEmpty();
    for (String condition : met.fieldNames()) {
      assertThat(missing(Side.VO, Contents.with(content, met.copy().put(condition, false))))
          .extracting(ProfileFault::field)
          .containsExactly(condition);
    }
  }

  @Test
  void citizensOfParticipatingCountriesNeedNone() {
    assertThat(missing(Side.VO, Contents.with("nationality", "UA"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    // from, to, planned, what is said of it; today is Monday, 23 November 2026
    "2026-11-23, 2026-11-27, 5, ",
    "2026-11-23, 2026-11-29, 5, ",
    "2026-11-24, 2026-11-30, 5, ",
    "2026-11-24, 2026-11-29, 5, window-short",
    "2026-11-28, 2026-11-29, 3, window-short",
    // the part that is past does not count
    "2026-11-01, 2026-11-26, 5, window-short",
    "2026-11-01, 2026-11-26, 4, ",
    "2026-11-01, 2026-11-22, 3, window-past",
    "2026-11-01, 2026-11-23, 3, window-short",
    "2027-01-01, 9999-12-31, 23, ",
  })
  void theWindowIsToComeAndLongEnough(LocalDate from, LocalDate to, int planned, String expected) {
    var said =
        new JsonObject()
            .put("availableFrom", from.toString())
            .put("availableTo", to.toString())
            .put("plannedDays", planned);
    assertThat(missing(Side.VO, Contents.with(Contents.complete(), said)))
        .isEqualTo(
            expected == null
                ? List.of()
                : List.of(new ProfileFault("availableTo", "profile.fault." + expected)));
  }

  /** Against counting day by day. */
  @Test
  void weekdaysAreMondaysToFridays() {
    for (int start = 0; start < 7; start++) {
      for (int length = 0; length < 40; length++) {
        LocalDate first = TODAY.plusDays(start);
        LocalDate last = first.plusDays(length);
        long counted =
            first.datesUntil(last.plusDays(1)).filter(d -> d.getDayOfWeek().getValue() < 6).count();
        assertThat(ProfilePolicy.weekdays(first, last)).isEqualTo(counted);
      }
    }
  }

  @Test
  void automaticAssignmentIsAChoiceToo() {
    ProfileContent content =
        Contents.with(
            Contents.with("partnershipId", null),
            new JsonObject().put("automaticAssignment", true));
    assertThat(missing(Side.VO, content)).isEmpty();
  }

  @Test
  void whatIsBlankIsNotSaid() {
    assertThat(missing(Side.VO, Contents.with("motivation", "  \n")))
        .containsExactly(new ProfileFault("motivation", "profile.fault.required"));
    assertThat(missing(Side.VO, Contents.with("offers", new JsonArray())))
        .containsExactly(new ProfileFault("offers", "profile.fault.offers"));
  }

  private List<ProfileFault> missing(Side side, ProfileContent content) {
    return policy.missing(side, content, TODAY);
  }
}
