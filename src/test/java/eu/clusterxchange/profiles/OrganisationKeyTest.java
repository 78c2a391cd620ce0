package eu.clusterxchange.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
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

  @ParameterizedTest
  @CsvSource({"ATU 12345678, atu12345678", "DE-811.569.869, DE811569869"})
  void aNumberCountsMoreThanTheName(String number, String sameNumber) {
    assertThat(OrganisationKey.of("AT", "TEC", number))
        .isEqualTo(OrganisationKey.of("AT", "Technology Enabled Construction", sameNumber))
        .isNotEqualTo(OrganisationKey.of("AT", "TEC", null))
        .isNotEqualTo(OrganisationKey.of("DE", "TEC", number));
  }

  @Test
  void aNumberIsNeverTakenForAName() {
    assertThat(OrganisationKey.of("AT", "TEC", "123"))
        .isNotEqualTo(OrganisationKey.of("AT", "123", null));
    assertThat(OrganisationKey.of("AT", "TEC", " - "))
        .isEqualTo(OrganisationKey.of("AT", "TEC", null));
  }
}
