package eu.clusterxchange.platform.lifecycle;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;

/**
 * The table of one kind of object, and what follows from it. A refusal names its text: {@code
 * <object>.refused.<state>} when the state stands against it, {@code <object>.forbidden.<action>}
 * when the person may never do it.
 *
 * @param <S> the states
 * @param <A> the actions
 * @param <W> who may act: relations to the object
 */
public final class Lifecycle<S extends Enum<S>, A extends Enum<A>, W extends Enum<W>> {
  private final String object;
  private final List<Transition<S, A, W>> rows;

  /** Two rows that answer the same question differently are refused at once. */
  public Lifecycle(String object, List<Transition<S, A, W>> rows) {
    this.object = object;
    this.rows = List.copyOf(rows);
    var answered = new HashSet<List<Object>>();
    for (Transition<S, A, W> row : rows) {
      for (W who : row.who()) {
        if (!answered.add(List.of(row.from(), row.action(), who))) {
          throw new IllegalArgumentException(object + ": two answers to " + row);
        }
      }
    }
  }

  /** Total: every state, action and role has an answer. */
  public Decision<S> decide(S state, A action, W who) {
    boolean ever = false;
    for (Transition<S, A, W> row : rows) {
      if (row.action() == action && row.who().contains(who)) {
        if (row.from() == state) {
          return new Decision.Accepted<>(row.to());
        }
        ever = true;
      }
    }
    return Decision.refused(
        ever
            ? Refusal.rule(object + ".refused." + word(state))
            : Refusal.forbidden(object + ".forbidden." + word(action)));
  }

  public List<Transition<S, A, W>> rows() {
    return rows;
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
