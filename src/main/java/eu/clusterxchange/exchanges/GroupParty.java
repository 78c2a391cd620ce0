package eu.clusterxchange.exchanges;

import eu.clusterxchange.matching.MatchRelation;

/**
 * How somebody stands to a group: a visitor may do more alone than among others (domain P16, P20).
 */
enum GroupParty {
  HO,
  VO_ALONE,
  VO_IN_GROUP,
  HOP,
  VOP,
  SUPPORT_OFFICE,
  EC;

  static GroupParty of(MatchRelation relation, GroupKind kind) {
    return switch (relation) {
      case HO -> HO;
      case VO -> kind == GroupKind.SINGLE ? VO_ALONE : VO_IN_GROUP;
      case HOP -> HOP;
      case VOP -> VOP;
      case SUPPORT_OFFICE -> SUPPORT_OFFICE;
      case SYSTEM -> throw new IllegalArgumentException("the scheme is no party");
    };
  }
}
