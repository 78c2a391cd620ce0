package eu.clusterxchange.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReferenceTest {

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
}
