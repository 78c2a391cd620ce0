package eu.clusterxchange.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrganisationKeyTest {

  @ParameterizedTest
  @CsvSource({
    "CoGreen d.o.o., COGREEN DOO",
    "Città Verde, citta  verde",
    "'Technology Enabled Construction Cluster – TEC', 'technology enabled construction cluster (tec)'",
    "ΑΘΗΝΑ, Αθηνα",
  })
  void oneOrganisationHoweverItIsWritten(String one, String other) {
    assertThat(OrganisationKey.of("SI", one)).isEqualTo(OrganisationKey.of("SI", other));
  }

  @ParameterizedTest
  @CsvSource({"SI, TEC, AT, TEC", "SI, TEC, SI, TEC 2", "BG, Хоризонт, BG, Хоризонти"})
  void othersStayApart(String country, String name, String otherCountry, String otherName) {
    assertThat(OrganisationKey.of(country, name))
        .isNotEqualTo(OrganisationKey.of(otherCountry, otherName));
  }
}
