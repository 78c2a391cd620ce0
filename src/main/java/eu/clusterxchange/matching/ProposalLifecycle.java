package eu.clusterxchange.matching;

import eu.clusterxchange.platform.lifecycle.Lifecycle;
import eu.clusterxchange.platform.lifecycle.Transition;
import java.util.List;
import java.util.Set;

/** The lifecycle of a proposed match (domain M0). */
final class ProposalLifecycle {
  private ProposalLifecycle() {}

  static final Lifecycle<ProposalStatus, ProposalAction, ProposalRelation> TABLE =
      new Lifecycle<>(
          "proposal",
          List.of(
              new Transition<>(
                  ProposalStatus.OPEN,
                  ProposalAction.ACCEPT,
                  Set.of(ProposalRelation.HOLDER),
                  ProposalStatus.ACCEPTED),
              new Transition<>(
                  ProposalStatus.OPEN,
                  ProposalAction.DECLINE,
                  Set.of(ProposalRelation.HOLDER),
                  ProposalStatus.DECLINED)));
}
