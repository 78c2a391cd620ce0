package eu.clusterxchange.architecture.planted.chat;

/** Planted: names that say nothing. */
final class EmptyNames {
  private EmptyNames() {}

  static final class StayManager {}

  static final class StayHelper {}

  static final class StayUtil {}

  static final class StayUtils {}

  static final class StayCommon {}

  static final class StayData {}

  static final class StayInfo {}

  static final class StayProcessor {}

  static final class StayImpl {}

  static final class StayDTO {}
}
