package eu.clusterxchange.exchanges;

import static org.assertj.core.api.Assertions.assertThat;

import eu.clusterxchange.commitments.CommitmentParty;
import eu.clusterxchange.commitments.PartyKind;
import eu.clusterxchange.commitments.Relation;
import eu.clusterxchange.partnerships.PartnershipSummary;
import eu.clusterxchange.profiles.OrganisationType;
import eu.clusterxchange.profiles.ProfileStatus;
import eu.clusterxchange.profiles.ProfileSummary;
import eu.clusterxchange.profiles.Side;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommitmentRightsTest {
  private static final PartnershipSummary ONE =
      new PartnershipSummary(new UUID(1, 1), "ONE", "First", 1);
  private static final PartnershipSummary TWO =
      new PartnershipSummary(new UUID(1, 2), "TWO", "Second", 1);
  private static final ProfileSummary HOST = profile(10, Side.HO, "Host", ONE);
  private static final ProfileSummary VISITOR = profile(20, Side.VO, "Visitor", TWO);
  private static final ProfileSummary SECOND = profile(21, Side.VO, "Second visitor", ONE);

  /** P14, P15, decision 8.9. */
  @ParameterizedTest
  @CsvSource({
    "SINGLE, HO, true", "SINGLE, VO, true", "SINGLE, HOP, true", "SINGLE, VOP, true",
    "GROUP,  HO, true", "GROUP,  VO, false", "GROUP, HOP, true", "GROUP,  VOP, false"
  })
  void whoWrites(GroupKind kind, Relation relation, boolean writes) {
    assertThat(CommitmentRights.mayEdit(kind, relation)).isEqualTo(writes);
  }

  @Test
  void aloneAllFourWrite() {
    assertThat(CommitmentRights.parties(GroupKind.SINGLE, HOST, List.of(VISITOR)))
        .containsExactly(
            new CommitmentParty(HOST.id(), PartyKind.PROFILE, Relation.HO, "Host", true),
            new CommitmentParty(VISITOR.id(), PartyKind.PROFILE, Relation.VO, "Visitor", true),
            new CommitmentParty(ONE.id(), PartyKind.PARTNERSHIP, Relation.HOP, "ONE – First", true),
            new CommitmentParty(
                TWO.id(), PartyKind.PARTNERSHIP, Relation.VOP, "TWO – Second", true));
  }

  @Test
  void aPartnershipOnBothSidesIsOnePartyAndWritesAsTheHosts() {
    assertThat(CommitmentRights.parties(GroupKind.GROUP, HOST, List.of(VISITOR, SECOND)))
        .containsExactly(
            new CommitmentParty(HOST.id(), PartyKind.PROFILE, Relation.HO, "Host", true),
            new CommitmentParty(VISITOR.id(), PartyKind.PROFILE, Relation.VO, "Visitor", false),
            new CommitmentParty(
                SECOND.id(), PartyKind.PROFILE, Relation.VO, "Second visitor", false),
            new CommitmentParty(ONE.id(), PartyKind.PARTNERSHIP, Relation.HOP, "ONE – First", true),
            new CommitmentParty(
                TWO.id(), PartyKind.PARTNERSHIP, Relation.VOP, "TWO – Second", false));
  }

  private static ProfileSummary profile(
      long id, Side side, String organisation, PartnershipSummary partnership) {
    return new ProfileSummary(
        new UUID(5, id),
        side,
        new UUID(6, id),
        ProfileStatus.PUBLISHED,
        organisation,
        "key " + id,
        OrganisationType.CLUSTER,
        "AT",
        "Austria",
        "Graz",
        "Sector",
        null,
        "Somebody",
        partnership);
  }
}
