package eu.clusterxchange.matching;

import eu.clusterxchange.platform.lifecycle.Refusal;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What stands between a profile and one of its catalogue (domain 3.6). Pure and total. */
final class CounterpartPolicy {
  private CounterpartPolicy() {}

  /** The modes that both offer; who names none will do either. */
  static Set<Mode> common(Set<Mode> one, Set<Mode> two) {
    Set<Mode> common = EnumSet.allOf(Mode.class);
    if (!one.isEmpty()) {
      common.retainAll(one);
    }
    if (!two.isEmpty()) {
      common.retainAll(two);
    }
    return common;
  }

  /** Those in which the visitor has no exchange yet (domain B4). */
  static Set<Mode> free(Set<Mode> common, Set<Mode> engaged) {
    Set<Mode> free = EnumSet.noneOf(Mode.class);
    free.addAll(common);
    free.removeAll(engaged);
    return free;
  }

  /**
   * @param pair without the engagement, which depends on the mode
   * @param free the modes that are left
   */
  static Optional<Refusal> obstacle(
      PairFacts pair, boolean open, boolean rejected, Set<Mode> common, Set<Mode> free) {
    Optional<Refusal> obstacle = MatchPolicy.obstacle(pair);
    if (obstacle.isPresent()) {
      return obstacle;
    }
    if (rejected) {
      return rule("pair-rejected");
    }
    if (open) {
      return rule("pair-open");
    }
    if (common.isEmpty()) {
      return rule("no-common-mode");
    }
    return free.isEmpty() ? rule("visitor-engaged") : Optional.empty();
  }

  private static Optional<Refusal> rule(String name) {
    return Optional.of(Refusal.rule("match.refused." + name));
  }
}
