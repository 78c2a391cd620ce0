package eu.clusterxchange.exchanges;

import static eu.clusterxchange.exchanges.GroupAction.BACK_TO_DRAFT;
import static eu.clusterxchange.exchanges.GroupAction.MARK_READY;
import static eu.clusterxchange.exchanges.GroupParty.EC;
import static eu.clusterxchange.exchanges.GroupParty.HO;
import static eu.clusterxchange.exchanges.GroupParty.HOP;
import static eu.clusterxchange.exchanges.GroupParty.SUPPORT_OFFICE;
import static eu.clusterxchange.exchanges.GroupParty.VOP;
import static eu.clusterxchange.exchanges.GroupParty.VO_ALONE;
import static eu.clusterxchange.exchanges.GroupStatus.DRAFT;
import static eu.clusterxchange.exchanges.GroupStatus.EC_VALIDATION;
import static eu.clusterxchange.exchanges.GroupStatus.PARTNERSHIP_VALIDATION;
import static eu.clusterxchange.exchanges.GroupStatus.PREPARATION;
import static eu.clusterxchange.exchanges.GroupStatus.READY_FOR_VALIDATION;
import static eu.clusterxchange.exchanges.GroupStatus.SO_VALIDATION;

import eu.clusterxchange.platform.lifecycle.Lifecycle;
import eu.clusterxchange.platform.lifecycle.Transition;
import java.util.List;
import java.util.Set;

/** The lifecycle of a group, which a single exchange has too (domain 2.3; rows as there). */
final class GroupLifecycle {
  private static final Set<GroupParty> SENDERS = Set.of(HO, VO_ALONE, HOP, VOP, SUPPORT_OFFICE);

  private GroupLifecycle() {}

  static final Lifecycle<GroupStatus, GroupAction, GroupParty> TABLE =
      new Lifecycle<>(
          "group",
          List.of(
              // E2
              row(DRAFT, MARK_READY, Set.of(HO, VO_ALONE, HOP), READY_FOR_VALIDATION),
              // E8
              row(READY_FOR_VALIDATION, BACK_TO_DRAFT, SENDERS, DRAFT),
              row(PARTNERSHIP_VALIDATION, BACK_TO_DRAFT, SENDERS, DRAFT),
              row(SO_VALIDATION, BACK_TO_DRAFT, SENDERS, DRAFT),
              row(
                  EC_VALIDATION,
                  BACK_TO_DRAFT,
                  Set.of(HO, VO_ALONE, HOP, VOP, SUPPORT_OFFICE, EC),
                  DRAFT),
              row(PREPARATION, BACK_TO_DRAFT, SENDERS, DRAFT)));

  private static Transition<GroupStatus, GroupAction, GroupParty> row(
      GroupStatus from, GroupAction action, Set<GroupParty> who, GroupStatus to) {
    return new Transition<>(from, action, who, to);
  }
}
