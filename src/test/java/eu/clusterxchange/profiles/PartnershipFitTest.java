package eu.clusterxchange.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import eu.clusterxchange.partnerships.Partnership;
import eu.clusterxchange.partnerships.PartnershipContact;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Domain 3.7; the profile is of ICT, in the ecosystem DIGITAL, in Austria. */
class PartnershipFitTest {
  private static final Set<String> ICT = Set.of("ICT");

  @Test
  void theFieldCountsMostThenTheCountryThenTheLoad() {
    Partnership field = partnership("FIELD", List.of("ICT"), List.of(), List.of("PT"));
    Partnership country = partnership("COUNTRY", List.of("WATER"), List.of(), List.of("AT"));
    Partnership idle = partnership("IDLE", List.of(), List.of(), List.of());
    var loads = Map.of(field.id(), 9L, country.id(), 1L);
    assertThat(best(List.of(idle, country, field), loads).partnership()).isEqualTo(field);
    assertThat(best(List.of(idle, country), loads).partnership()).isEqualTo(country);
    assertThat(best(List.of(idle), loads).points()).isEqualTo(10);
  }

  @Test
  void anEcosystemIsAFieldToo() {
    Partnership digital = partnership("DIGITAL", List.of("WATER"), List.of("DIGITAL"), List.of());
    assertThat(best(List.of(digital), Map.of()).sector()).isTrue();
    assertThat(best(List.of(digital), Map.of()).points()).isEqualTo(70);
  }

  @Test
  void allOfItTogetherIsAHundred() {
    Partnership all = partnership("ALL", List.of("ICT"), List.of(), List.of("AT"));
    assertThat(best(List.of(all), Map.of()).points()).isEqualTo(100);
    assertThat(best(List.of(all), Map.of(all.id(), 3L, new UUID(9, 9), 1L)).points())
        .isEqualTo(92.5, Offset.offset(1e-9));
  }

  @Test
  void ofEqualsTheLessLoadedThenTheFirstByAcronym() {
    Partnership b = partnership("BETA", List.of("ICT"), List.of(), List.of());
    Partnership a = partnership("ALPHA", List.of("ICT"), List.of(), List.of());
    assertThat(best(List.of(b, a), Map.of()).partnership()).isEqualTo(a);
    assertThat(best(List.of(a, b), Map.of(a.id(), 2L, b.id(), 1L)).partnership()).isEqualTo(b);
  }

  @Test
  void withoutPartnershipsThereIsNone() {
    assertThat(PartnershipFit.best(List.of(), Contents.complete().organisation(), ICT, Map.of()))
        .isEmpty();
  }

  private static PartnershipFit best(List<Partnership> partnerships, Map<UUID, Long> loads) {
    return PartnershipFit.best(partnerships, Contents.complete().organisation(), ICT, loads)
        .orElseThrow();
  }

  private static Partnership partnership(
      String acronym, List<String> sectors, List<String> ecosystems, List<String> countries) {
    return new Partnership(
        UUID.nameUUIDFromBytes(acronym.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
        acronym,
        acronym,
        sectors,
        ecosystems,
        countries,
        new PartnershipContact(null, null, null));
  }
}
