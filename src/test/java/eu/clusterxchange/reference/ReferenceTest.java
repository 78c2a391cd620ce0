package eu.clusterxchange.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.clusterxchange.platform.text.ClassPathText;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Holds the files against section 5 of the domain, written down here by hand. */
class ReferenceTest {
  private final Reference reference = Reference.load();

  /** Domain 5.1: EU-27 plus 11, and the United Kingdom no longer. */
  @Test
  void countriesAreThoseOfTheScheme() {
    var countries = Countries.load().all();
    assertThat(countries).hasSize(39);
    assertThat(countries.stream().filter(Country::active)).hasSize(38);
    assertThat(countries).extracting(Country::code).doesNotHaveDuplicates();
    assertThat(Countries.load().find("XK").orElseThrow().note()).isNotBlank();
    assertThat(Countries.load().name("TR")).isEqualTo("Türkiye");
  }

  /** Domain 5.4: 88 divisions in 21 sections. */
  @Test
  void sectorsAreTheDivisionsOfNace() {
    var sectors = Sectors.load().all();
    assertThat(sectors).hasSize(88).extracting(Sector::code).doesNotHaveDuplicates().isSorted();
    assertThat(sectors.stream().map(Sector::section).distinct()).hasSize(21);
    assertThat(Sectors.load().find("01").orElseThrow().name())
        .startsWith("Crop and animal production, hunting");
  }

  /** Domain 5.3. */
  @Test
  void fourteenEcosystems() {
    assertThat(names(reference.ecosystems()))
        .containsExactly(
            "Aerospace and defence",
            "Agri-food",
            "Construction",
            "Cultural and creative industries",
            "Digital",
            "Electronics",
            "Energy-intensive industries",
            "Energy-renewables",
            "Health",
            "Mobility, transport and automotive",
            "Proximity, social economy and civil security",
            "Retail",
            "Textile",
            "Tourism");
  }

  /** Domain 5.5. */
  @Test
  void twentyPartnershipSectors() {
    assertThat(names(reference.partnershipSectors()))
        .containsExactly(
            ("Water|Eco-industries|Smart building|Smart Lighting|Health|Emerging technologies|Advanced manufacturing|"
                    + "Textile|Plastic|Automotive|Railway|Multimodality|Urban Mobility|Packaging|Food services|"
                    + "nearly Zero Energy Buildings|Smart City|Energy|ICT|Sport")
                .split("\\|"));
  }

  /** Domain 3.6: about sixty, in a few categories that people can survey. */
  @Test
  void skillsAreAFixedListInCategories() {
    assertThat(reference.skills().all()).hasSizeBetween(55, 65);
    assertThat(names(reference.skills())).doesNotHaveDuplicates();
    assertThat(reference.skills().all().stream().map(Skill::category).distinct())
        .hasSizeBetween(5, 9);
  }

  /** Domain 4.3: who visits, who hosts, who names a cluster. */
  @Test
  void organisationTypesSayHowTheyTakePart() {
    assertThat(reference.organisationTypes().all())
        .extracting(k -> k.code() + " " + k.visits() + " " + k.hosts() + " " + k.needsCluster())
        .containsExactly(
            "CLUSTER true true false",
            "NETWORK true true false",
            "SCALEUP true true true",
            "SME true true true",
            "TRAINING false true true",
            "LARGE false true true",
            "PUBLIC false true true");
  }

  /** Domain 5.6; the profile and the commitment mean the same by a type of exchange. */
  @Test
  void exchangeTypesAreThoseOfTheCommitmentForm() {
    var options =
        new JsonObject(ClassPathText.read("/commitment-form.json"))
            .getJsonArray("sections").stream()
                .map(JsonObject.class::cast)
                .flatMap(section -> section.getJsonArray("fields").stream())
                .map(JsonObject.class::cast)
                .filter(field -> field.getString("path").equals("exchangeType"))
                .flatMap(field -> field.getJsonArray("options").stream())
                .map(JsonObject.class::cast)
                .map(option -> new Term(option.getString("value"), option.getString("label")))
                .toList();
    assertThat(reference.exchangeTypes().all()).hasSize(9).isEqualTo(options);
  }

  @Test
  void languagesAreIsoCodes() {
    assertThat(reference.languages().all()).extracting(Term::code).contains("en", "el", "bg", "uk");
    assertThat(Set.of(Locale.getISOLanguages()))
        .containsAll(reference.languages().all().stream().map(Term::code).toList());
  }

  /** Domain 5.2: figures picked by hand, and no country that hosts is without one. */
  @Test
  void everyCountryThatHostsHasItsLumpSum() {
    assertThat(reference.lumpSums().ceiling("BE")).contains(830);
    assertThat(reference.lumpSums().ceiling("PT")).contains(780);
    assertThat(reference.lumpSums().ceiling("DK")).contains(1100);
    assertThat(reference.lumpSums().ceiling("UA")).contains(530);
    assertThat(reference.lumpSums().ceiling("TR")).contains(750);
    assertThat(reference.lumpSums().ceiling("GB")).isEmpty();
    assertThat(reference.lumpSums().all().keySet())
        .containsExactlyElementsOf(
            reference.countries().all().stream()
                .filter(Country::active)
                .map(Country::code)
                .toList());
    assertThat(reference.lumpSums().all().values())
        .allMatch(euros -> euros >= 530 && euros <= 1100);
  }

  @Test
  void anUnknownCodeHasNoEntryAndNamesItself() {
    assertThat(reference.skills().find("ALCHEMY")).isEmpty();
    assertThat(reference.skills().contains("ALCHEMY")).isFalse();
    assertThat(reference.skills().name("ALCHEMY")).isEqualTo("ALCHEMY");
    assertThat(reference.ecosystems().name("DIGITAL")).isEqualTo("Digital");
  }

  @Test
  void aCodeThatStandsTwiceIsRefused() {
    assertThatThrownBy(() -> CodeList.load("nace.json", row -> new Term("01", "the same")))
        .hasMessageContaining("01 stands twice");
  }

  private static List<String> names(CodeList<? extends Coded> list) {
    return list.all().stream().map(Coded::name).toList();
  }
}
