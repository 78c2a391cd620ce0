package eu.clusterxchange.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import eu.clusterxchange.platform.text.Messages;
import eu.clusterxchange.reference.Reference;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfileFormTest {
  private final ProfileForm form = new ProfileForm(Reference.load());

  @Test
  void whatACompleteProfileSaysCanBeKept() {
    assertThat(faults(ProfileContentJson.json(Contents.complete()))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "country, GB, country",
    "country, NO, country",
    "country, US, country",
    "country, at, country",
    "country, '', required",
    "organisation, '', required",
    "organisation, ' .. ', required",
    "organisation, X, required",
    "organisationType, LARGE, hosts-only",
    "sector, 04, sector",
    "sector, 6, sector",
    "sizeClass, HUGE, unknown",
    "nationality, QQ, unknown",
    "residenceCountry, de, unknown",
    "website, javascript:alert(1), website",
    "website, www.tec.example, website",
    "website, https://, website",
    "availableFrom, 2027-02-30, date",
    "availableTo, tomorrow, date",
    "availableTo, 2026-11-01, window-order",
  })
  void whatCannotBeKeptIsNamedAtItsField(String field, String value, String key) {
    assertThat(faults(new JsonObject().put(field, value)))
        .containsExactly(new ProfileFault(field, "profile.fault." + key))
        .allSatisfy(fault -> assertThat(Messages.english().text(fault.key())).isNotBlank());
  }

  @ParameterizedTest
  @CsvSource({
    "offers, NOPE",
    "needs, pitching",
    "ecosystems, DIGITALIS",
    "languages, xx",
    "modes, HYBRID",
    "exchangeTypes, HOLIDAY",
    "wantedSectors, 04",
    "wantedOrganisationTypes, FREELANCER",
    "preferredCountries, GB",
  })
  void choicesAreThoseOfTheLists(String field, String code) {
    assertThat(faults(new JsonObject().put(field, new JsonArray().add(code))))
        .containsExactly(new ProfileFault(field, "profile.fault.unknown"));
  }

  @ParameterizedTest
  @CsvSource({
    "plannedDays, 2, planned-days",
    "plannedDays, 24, planned-days",
    "capacity, 0, out-of-range",
    "foundedYear, 999, out-of-range",
    "peopleCount, -1, out-of-range",
  })
  void numbersAreBelievable(String field, int number, String key) {
    assertThat(faults(new JsonObject().put(field, number)))
        .containsExactly(new ProfileFault(field, "profile.fault." + key));
  }

  @Test
  void textsHaveAnEndAndCanBeStored() {
    assertThat(faults(new JsonObject().put("city", "x".repeat(101))))
        .containsExactly(new ProfileFault("city", "profile.fault.too-long"));
    assertThat(faults(new JsonObject().put("city", " " + "x".repeat(100) + " "))).isEmpty();
    assertThat(faults(new JsonObject().put("motivation", "To\u0000learn")))
        .containsExactly(new ProfileFault("motivation", "profile.fault.characters"));
    assertThat(faults(new JsonObject().put("motivation", "Half a \uD83D")))
        .containsExactly(new ProfileFault("motivation", "profile.fault.characters"));
    assertThat(faults(new JsonObject().put("motivation", "Ευχαριστώ, 🌊\nмного"))).isEmpty();
  }

  /** What was right when it was written does not stand in the way of other fields later. */
  @Test
  void onlyWhatIsWrittenIsLookedAt() {
    ProfileContent older = Contents.with("sector", "04");
    var written = new JsonObject().put("city", "Linz");
    assertThat(form.faults(Side.VO, written, Contents.with(older, written))).isEmpty();
  }

  @Test
  void everyFieldIsMeantToBeWrittenByItsColumn() {
    JsonObject columns = ProfileColumns.of(Contents.complete());
    assertThat(columns.fieldNames())
        .contains(
            "organisation_name", "stay_183_days", "available_from", "wanted_organisation_types");
    var row = columns.copy().put("consent_at", "2026-01-01").put("declaration_at", "2026-01-01");
    assertThat(ProfileColumns.content(row)).isEqualTo(Contents.complete());
  }

  @Test
  void anEmptiedFieldIsNoLongerSaid() {
    assertThat(faults(new JsonObject().putNull("website").putNull("availableTo"))).isEmpty();
    assertThat(Contents.with("city", null).organisation().city()).isNull();
  }

  private List<ProfileFault> faults(JsonObject written) {
    return form.faults(Side.VO, written, after(written));
  }

  private static ProfileContent after(JsonObject written) {
    return Contents.with(Contents.complete(), written);
  }
}
