package eu.clusterxchange.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import eu.clusterxchange.reference.Reference;
import org.junit.jupiter.api.Test;

class OrganisationTypeTest {

  /** What forms offer is what the rules let through. */
  @Test
  void typesAreThoseOfTheReference() {
    var kinds = Reference.load().organisationTypes();
    assertThat(kinds.all()).hasSameSizeAs(OrganisationType.values());
    for (var type : OrganisationType.values()) {
      var kind = kinds.find(type.name()).orElseThrow();
      assertThat(kind.visits()).isEqualTo(type.mayBe(Side.VO));
      assertThat(kind.hosts()).isEqualTo(type.mayBe(Side.HO));
      assertThat(kind.needsCluster()).isEqualTo(type.namesCluster());
    }
  }
}
