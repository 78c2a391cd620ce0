package eu.clusterxchange.exchanges;

import eu.clusterxchange.commitments.CommitmentParty;
import eu.clusterxchange.commitments.PartyKind;
import eu.clusterxchange.commitments.Relation;
import eu.clusterxchange.matching.MatchRelation;
import eu.clusterxchange.partnerships.PartnershipSummary;
import eu.clusterxchange.platform.lifecycle.Refusal;
import eu.clusterxchange.profiles.ProfileSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who is bound by a commitment, and who of them writes it (domain P14, P15, 8.9). Pure. */
final class CommitmentRights {
  private CommitmentRights() {}

  /** Alone all four write together; in a group the host's side writes and the visitors watch. */
  static boolean mayEdit(GroupKind kind, Relation relation) {
    return kind == GroupKind.SINGLE || relation == Relation.HO || relation == Relation.HOP;
  }

  /** What keeps a reader of this exchange from writing; empty when nothing does. */
  static Optional<Refusal> obstacle(MatchRelation as, ExchangeGroup group) {
    if (as == MatchRelation.SUPPORT_OFFICE) {
      return watch("support-office");
    }
    if (group.status() != GroupStatus.DRAFT) {
      return watch("frozen");
    }
    return mayEdit(group.kind(), Relation.valueOf(as.name())) ? Optional.empty() : watch("group");
  }

  private static Optional<Refusal> watch(String because) {
    return Optional.of(Refusal.rule("exchange.watch." + because));
  }

  /**
   * The parties of a commitment, each once. A Partnership that stands on both sides counts as the
   * host's, which may do more.
   *
   * @param host and each of the visitors in the care of its Partnership
   */
  static List<CommitmentParty> parties(
      GroupKind kind, ProfileSummary host, List<ProfileSummary> visitors) {
    var parties = new ArrayList<CommitmentParty>();
    parties.add(party(kind, Relation.HO, host));
    visitors.forEach(visitor -> parties.add(party(kind, Relation.VO, visitor)));
    add(parties, party(kind, Relation.HOP, host.partnership()));
    visitors.forEach(visitor -> add(parties, party(kind, Relation.VOP, visitor.partnership())));
    return parties;
  }

  private static void add(List<CommitmentParty> parties, CommitmentParty one) {
    if (parties.stream().noneMatch(other -> other.partyId().equals(one.partyId()))) {
      parties.add(one);
    }
  }

  private static CommitmentParty party(GroupKind kind, Relation as, ProfileSummary profile) {
    return new CommitmentParty(
        profile.id(), PartyKind.PROFILE, as, profile.organisation(), mayEdit(kind, as));
  }

  private static CommitmentParty party(GroupKind kind, Relation as, PartnershipSummary staff) {
    return new CommitmentParty(
        staff.id(), PartyKind.PARTNERSHIP, as, staff.label(), mayEdit(kind, as));
  }
}
